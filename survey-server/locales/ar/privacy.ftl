erased-person = شخص مُحيت بياناته
