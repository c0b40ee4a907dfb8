### How often somebody may come.

error-title-429 = Too many requests
# $seconds is a whole number.
error-too-many = { $seconds ->
    [one] Your network, or your account, has sent more requests in a short time than this site takes. Nothing was saved. Try again in { $seconds } second.
   *[other] Your network, or your account, has sent more requests in a short time than this site takes. Nothing was saved. Try again in { $seconds } seconds.
}
