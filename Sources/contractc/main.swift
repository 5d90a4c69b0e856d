print("contractc")
