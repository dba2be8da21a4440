"""Bodies are spliced into a module as nodes, and its stub is derived from the same nodes."""

from __future__ import annotations

import ast
from textwrap import dedent

import libcst as cst
import pytest

from callwright_gen.code import Code
from callwright_gen.render.bodies import Bodies
from callwright_gen.render.stub import derive_stub
from callwright_gen.render.verify import RefusedTreeError, verify

MODULE = '''
# What a user sees.
if TYPE_CHECKING:
    from tiny_sdk import Reply

    # The SDK's own.
    Message: TypeAlias = Reply | rt.BaseMessageParam  # either

_TABLE = rt.CallParamTable("tiny")


class Params(rt.BaseCallParams, total=False):
    """Params of a call."""

    # Between 0 and 2.
    temperature: float | None  # the SDK's default is 1

    tags: Literal["rt.Part", "b"] = "b"
    _hidden: int = 0


class _Counts:
    def shown(self) -> int:
        return 1

    def _hidden(self) -> int:
        return 2


class Response(_Counts, rt.BaseCallResponse["Reply", rt.CalledT_co], Generic["T"]):
    """A response."""

    __slots__ = ()
    provider = "tiny"
    takes_text = False
    kind = Params

    @rt.guarded
    # The text alone.
    def content(self) -> str:  # never None
        # Not for readers of the stub.
        def inner(part: str) -> str:
            return part

        return inner("x")

    @classmethod
    async def read(cls, parts: Sequence[rt.Part] = (), *, limit: int = 3) -> rt.BaseTool:
        """Read it."""
        return cls

    def _private(self) -> None: ...


class Empty(Params):
    def _private(self) -> None:
        pass


class Stream(rt.BaseStream[Response]):
    content = rt.of_response(Response.content)


def call() -> None: return None


alias = call
number: int = 3
# The end.
'''
STUB = '''
# What a user sees.

# The SDK's own.
Message: TypeAlias = Reply | BaseMessageParam  # either


class Params(BaseCallParams, total=False):
    """Params of a call."""

    # Between 0 and 2.
    temperature: float | None  # the SDK's default is 1

    tags: Literal["rt.Part", "b"]


class Response(BaseCallResponse[Reply, rt.CalledT_co], Generic[T]):
    """A response."""

    __slots__ = ()
    kind = Params

    @property
    # The text alone.
    def content(self) -> str: ...  # never None

    @classmethod
    async def read(cls, parts: Sequence[Part] = (), *, limit: int = 3) -> BaseTool:
        """Read it."""
    def shown(self) -> int: ...


class Empty(Params): ...


class Stream(BaseStream[Response]):

    @property
    # The text alone.
    def content(self) -> str: ...  # never None


def call() -> None: ...


alias = call
number: int
# The end.
'''


def test_a_stub_has_the_declarations_of_its_module_with_their_comments() -> None:
    assert derive_stub(cst.parse_module(MODULE)).code == STUB


def test_a_body_is_spliced_in_at_any_depth() -> None:
    bodies = Bodies()
    items = Code("x = [\n  1,\n]")
    walk = Code('# Why.\ntext = """\nkept\n"""\n\ndef inner():\n\n    return text\nreturn inner')
    skeleton = dedent(f"""\
        class C:
            def f(self, part):
                match part:
                    case "a":
                        {bodies.place(Code("return 1"))}
                    case _:
                        # Both ways.
                        {bodies.place(walk)}

            def g(self):
                {bodies.place(Code(""))}
                if self:
                    {bodies.place(items)}
                return x
        """)
    lines = bodies.splice(skeleton).code.splitlines()
    assert [line.rstrip() for line in lines] == dedent('''\
        class C:
            def f(self, part):
                match part:
                    case "a":
                        return 1
                    case _:
                        # Both ways.
                        # Why.
                        text = """
        kept
        """

                        def inner():

                            return text
                        return inner

            def g(self):
                if self:
                    x = [
                      1,
                    ]
                return x
        ''').splitlines()


@pytest.mark.parametrize("text", ["return (", "  return 1", "pass\n  pass", "'''"])
def test_a_body_cannot_reach_out_of_its_place(text: str) -> None:
    bodies = Bodies()
    skeleton = f"def f():\n    {bodies.place(Code(text))}\n    {bodies.place(Code('x = 1)'))}\n"
    with pytest.raises(cst.ParserSyntaxError):
        bodies.splice(skeleton)


def test_a_placeholder_that_is_left_over_is_refused() -> None:
    placeholder = Bodies().place(Code("return 1"))
    with pytest.raises(RefusedTreeError, match="uses the name __body__"):
        verify(ast.parse(f"x = {placeholder}"), ())
