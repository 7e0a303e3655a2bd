#include "base/decimal.h"

enum { MAX_WHOLE_DIGITS = 12 };

/* Takes the digits at the front of `*rest` off it. */
static str
take_digits(str *rest)
{
	size_t n = 0;
	str digits;

	while (n < rest->n && char_is_digit(rest->p[n]))
		n++;
	digits = str_sub(*rest, 0, n);
	*rest = str_sub(*rest, n, rest->n);
	return digits;
}

static int64_t
digits_value(str digits)
{
	int64_t value = 0;

	for (size_t i = 0; i < digits.n; i++)
		value = value * 10 + (digits.p[i] - '0');
	return value;
}

static int64_t
power_of_ten(size_t exponent)
{
	int64_t power = 1;

	while (exponent-- > 0)
		power *= 10;
	return power;
}

enum decimal_error
decimal_parse(str text, decimal *value, int *places)
{
	bool negative = str_starts(text, S("-"));
	str rest = str_sub(text, negative ? 1 : 0, text.n);
	str whole = take_digits(&rest), fraction = {0};
	int64_t result;

	if (str_starts(rest, S("."))) {
		rest = str_sub(rest, 1, rest.n);
		fraction = take_digits(&rest);
		if (fraction.n == 0)
			return DECIMAL_NOT_A_NUMBER;
	}
	if (whole.n == 0 || rest.n > 0)
		return DECIMAL_NOT_A_NUMBER;
	if (whole.n > 1 && whole.p[0] == '0')
		return DECIMAL_LEADING_ZERO;
	if (fraction.n > DECIMAL_MAX_PLACES)
		return DECIMAL_TOO_PRECISE;
	if (whole.n > MAX_WHOLE_DIGITS)
		return DECIMAL_TOO_LARGE;
	result = digits_value(whole) * DECIMAL_ONE +
		 digits_value(fraction) *
			 power_of_ten(DECIMAL_MAX_PLACES - fraction.n);
	value->millionths = negative ? -result : result;
	if (places != NULL)
		*places = (int)fraction.n;
	return DECIMAL_OK;
}

decimal
decimal_from_int(int64_t whole)
{
	return (decimal){whole * DECIMAL_ONE};
}

decimal
decimal_unit(int places)
{
	assert(places >= 0 && places <= DECIMAL_MAX_PLACES);
	return (decimal){power_of_ten((size_t)(DECIMAL_MAX_PLACES - places))};
}

str
decimal_text(struct arena *arena, decimal value, int places)
{
	bool negative = value.millionths < 0;
	uint64_t size = negative ? -(uint64_t)value.millionths
				 : (uint64_t)value.millionths;
	uint64_t fraction = size % DECIMAL_ONE, whole = size / DECIMAL_ONE;
	char written[2 * NUMBER_MAX], *end = written + sizeof(written);
	char *at = end;

	if (places >= 0)
		fraction /= (uint64_t)decimal_unit(places).millionths;
	else
		for (places = DECIMAL_MAX_PLACES;
			places > 0 && fraction % 10 == 0; places--)
			fraction /= 10;
	if (places > 0) {
		at = number_before(at, fraction, (size_t)places);
		*--at = '.';
	}
	at = number_before(at, whole, 1);
	if (negative)
		*--at = '-';
	return str_copy(arena, (str){at, (size_t)(end - at)});
}

int
decimal_cmp(decimal a, decimal b)
{
	return (a.millionths > b.millionths) - (a.millionths < b.millionths);
}
