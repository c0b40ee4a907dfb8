erased-person = persona con datos suprimidos
