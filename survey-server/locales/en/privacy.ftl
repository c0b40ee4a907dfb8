erased-person = erased person
