from litellm import Router, embedding

router = Router(model_list=[])
print(embedding(model="text-embedding-3-small", input=["a"]))
