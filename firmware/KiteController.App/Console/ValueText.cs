using System;
using KiteController.Core.Parameters;

namespace KiteController.App.Console
{
    /// <summary>
    /// Settings as numbers: written with as many decimals as they have, seven digits at most, and read. Very small ones have an
    /// exponent.
    /// </summary>
    public static class ValueText
    {
        private const int Digits = 7;
        private const int LeastMantissa = 1000000;
        private const int SmallestPlainExponent = -4;
        private const int MostCharacters = 12;
        private const int GreatestExponent = 20;

        /// <summary>Writes a number between a thousand-millionth and ten million, either sign, or zero.</summary>
        public static void Write(float value, ConsoleOutput output)
        {
            double rest = value < 0f ? -(double)value : value;
            if (!(1e-9 < rest))
            {
                output.Number(0);
                return;
            }

            // Seven digits as a whole number: rest = mantissa / 10 ^ decimals.
            int decimals = Digits - 1 - (int)Math.Floor(Math.Log10(rest));
            decimals = 0 < decimals ? decimals : 0;
            int mantissa = (int)(rest * Math.Pow(10.0, decimals) + 0.5);
            int size = mantissa < LeastMantissa ? SizeOf(mantissa) : mantissa < 10 * LeastMantissa ? Digits : Digits + 1;
            while (0 < decimals && mantissa % 10 == 0)
            {
                mantissa /= 10;
                decimals--;
                size--;
            }

            if (value < 0f)
            {
                mantissa = -mantissa;
            }

            int exponent = size - 1 - decimals;
            if (SmallestPlainExponent < exponent)
            {
                output.Decimal(mantissa, decimals);
                return;
            }

            output.Decimal(mantissa, size - 1);
            output.Put((byte)'e');
            output.Number(exponent);
        }

        /// <summary>Writes the unit of a setting behind its value; nothing for a bare number.</summary>
        public static void WriteUnit(int index, ConsoleOutput output)
        {
            string unit = ParameterTable.Unit(index);
            if (unit != "1")
            {
                output.Put((byte)' ');
                output.Text(unit);
            }
        }

        /// <summary>Reads a number: digits with a point or without, a sign, an exponent after an e.</summary>
        /// <param name="characters">ASCII.</param>
        /// <param name="from">Index of its first character.</param>
        /// <param name="length">How many it has, 1 to 12.</param>
        /// <param name="value">The number; 0 if it is none.</param>
        /// <returns>True if all of it is a number.</returns>
        public static bool TryRead(byte[] characters, int from, int length, out float value)
        {
            value = 0f;
            if (MostCharacters < length)
            {
                return false;
            }

            int at = from;
            int end = from + length;
            bool negative = Signed(characters, ref at, end);
            double mantissa = 0.0;
            int decimals = 0;
            int digits = 0;
            bool point = false;
            while (at < end)
            {
                int character = characters[at];
                if ('0' <= character && character <= '9')
                {
                    mantissa = mantissa * 10.0 + (character - '0');
                    digits++;
                    decimals += point ? 1 : 0;
                }
                else if (character == '.' && !point)
                {
                    point = true;
                }
                else
                {
                    break;
                }

                at++;
            }

            int exponent = 0;
            if (digits == 0 || (at < end && !TryExponent(characters, at, end, out exponent)))
            {
                return false;
            }

            value = (float)Scale(negative ? -mantissa : mantissa, exponent - decimals);
            return true;
        }

        private static int SizeOf(int mantissa)
        {
            int size = 1;
            int rest = mantissa / 10;
            while (rest != 0)
            {
                rest /= 10;
                size++;
            }

            return size;
        }

        private static bool Signed(byte[] characters, ref int at, int end)
        {
            bool negative = at < end && characters[at] == '-';
            if (negative || (at < end && characters[at] == '+'))
            {
                at++;
            }

            return negative;
        }

        private static bool TryExponent(byte[] characters, int at, int end, out int exponent)
        {
            exponent = 0;
            if (characters[at] != 'e' && characters[at] != 'E')
            {
                return false;
            }

            at++;
            bool negative = Signed(characters, ref at, end);
            int first = at;
            while (at < end && '0' <= characters[at] && characters[at] <= '9' && exponent < GreatestExponent)
            {
                exponent = exponent * 10 + characters[at] - '0';
                at++;
            }

            if (at == first || at < end || GreatestExponent < exponent)
            {
                return false;
            }

            exponent = negative ? -exponent : exponent;
            return true;
        }

        private static double Scale(double mantissa, int exponent)
        {
            while (0 < exponent)
            {
                mantissa *= 10.0;
                exponent--;
            }

            while (exponent < 0)
            {
                mantissa /= 10.0;
                exponent++;
            }

            return mantissa;
        }
    }
}
