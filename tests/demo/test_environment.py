"""The API keys that examples can see."""

from demo.environment import is_live, missing_keys, point_at

MINE = {"OPENAI_API_KEY": "secret", "OPENAI_ORG_ID": "secret", "ANTHROPIC_AUTH_TOKEN": "secret", "PATH": "/bin"}


def test_the_small_model_cannot_see_real_keys() -> None:
    environment = point_at("http://127.0.0.1:1", MINE)
    assert "secret" not in environment.values()
    assert environment["PATH"] == "/bin"


def test_each_sdk_gets_the_base_url_in_its_own_form() -> None:
    environment = point_at("http://127.0.0.1:1", {})
    assert environment["OPENAI_BASE_URL"] == "http://127.0.0.1:1/v1"
    assert environment["ANTHROPIC_BASE_URL"] == "http://127.0.0.1:1"


def test_loopback_bypasses_the_proxy() -> None:
    environment = point_at("http://127.0.0.1:1", {"NO_PROXY": "", "HTTP_PROXY": "http://proxy"})
    assert environment["NO_PROXY"] == environment["no_proxy"] == "127.0.0.1"


def test_live_mode_is_off_by_default() -> None:
    assert [is_live(given) for given in ({}, {"LIVE": ""}, {"LIVE": "0"}, {"LIVE": "1"})] == [False, False, False, True]


def test_missing_keys_of_an_example_are_named() -> None:
    assert missing_keys(["anthropic", "openai"], MINE) == ["ANTHROPIC_API_KEY"]
    assert missing_keys(["openai"], {"OPENAI_API_KEY": ""}) == ["OPENAI_API_KEY"]
