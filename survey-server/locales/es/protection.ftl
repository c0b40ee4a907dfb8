### Con qué frecuencia se puede acceder.

error-title-429 = Demasiadas solicitudes
# $seconds es un número entero.
error-too-many = { $seconds ->
    [one] Su red o su cuenta ha enviado en poco tiempo más solicitudes de las que este sitio admite. No se ha guardado nada. Inténtelo de nuevo dentro de { $seconds } segundo.
   *[other] Su red o su cuenta ha enviado en poco tiempo más solicitudes de las que este sitio admite. No se ha guardado nada. Inténtelo de nuevo dentro de { $seconds } segundos.
}
