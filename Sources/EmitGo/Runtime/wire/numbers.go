package wire

import (
	"math"
	"math/big"
	"strconv"
	"strings"
)

// decimal is digits, of which scale are behind the point.
type decimal struct {
	digits *big.Int
	scale  int
}

func decimalOf(value any) (decimal, bool) {
	var text string
	switch value := value.(type) {
	case *big.Int:
		return decimal{value, 0}, true
	case float64:
		if math.IsInf(value, 0) {
			return decimal{}, false
		}
		text = strconv.FormatFloat(value, 'e', -1, 64)
	case string:
		text = strings.ToLower(value)
	}
	mantissa, exponent, _ := strings.Cut(text, "e")
	whole, fraction, _ := strings.Cut(mantissa, ".")
	power := 0
	if exponent != "" {
		var err error
		if power, err = strconv.Atoi(exponent); err != nil {
			return decimal{}, false
		}
	}
	digits, ok := new(big.Int).SetString(whole+fraction, 10)
	scale := len(fraction) - power
	if ok && scale < 0 {
		return decimal{digits.Mul(digits, tenTo(-scale)), 0}, true
	}
	return decimal{digits, scale}, ok
}

func tenTo(power int) *big.Int {
	return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(power)), nil)
}

func (d decimal) at(scale int) *big.Int { return new(big.Int).Mul(d.digits, tenTo(scale-d.scale)) }

// Compare tells which of two numbers is larger, exactly; a string is a decimal. Negative, zero or positive.
func Compare(left any, right string) int {
	if near, ok := left.(float64); ok && math.IsInf(near, 0) {
		return int(math.Copysign(1, near))
	}
	a, _ := decimalOf(left)
	b, _ := decimalOf(right)
	scale := max(a.scale, b.scale)
	return a.at(scale).Cmp(b.at(scale))
}

// IsMultipleOf tells whether a number is an integer times another, as decimals: 19.99 is a multiple of 0.01.
func IsMultipleOf(value any, factor string) bool {
	a, ok := decimalOf(value)
	if !ok {
		return false
	}
	b, _ := decimalOf(factor)
	scale := max(a.scale, b.scale)
	return new(big.Int).Rem(a.at(scale), b.at(scale)).Sign() == 0
}

// ToScale is a decimal with exactly scale digits after the point: 1.5 becomes 1.50.
func ToScale(text string, scale int) string {
	whole, fraction, _ := strings.Cut(text, ".")
	if scale == 0 {
		return whole
	}
	if len(fraction) > scale {
		fraction = fraction[:scale]
	}
	return whole + "." + fraction + strings.Repeat("0", scale-len(fraction))
}
