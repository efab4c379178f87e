// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Globalization;
using System.Numerics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using nanoFramework.TestFramework;

namespace Mgos.Json.Tests.Host;

/// <summary>Any number, against the arithmetic of the platform and exact integers.</summary>
[TestClass]
public class JsonNumberProperties
{
    private static readonly FsCheck.Config s_often = FsCheck.Config.QuickThrowOnFailure.WithMaxTest(5000);

    // Bits of all kinds: FsCheck's own doubles are mostly small.
    private static Arbitrary<double> AnyDouble()
    {
        Gen<double> any = Gen.Choose(int.MinValue, int.MaxValue).Zip(Gen.Choose(int.MinValue, int.MaxValue), (a, b) => BitConverter.Int64BitsToDouble(((long)a << 32) | (uint)b));
        Gen<double> usual = Gen.Choose(-1000000000, 1000000000).Zip(Gen.Choose(-12, 12), (a, b) => a * Math.Pow(10, b));
        Gen<double> ties = Gen.Choose(-100000000, 100000000).Zip(Gen.Choose(1, 40), (a, b) => a * Math.Pow(2, -b));
        return Gen.OneOf(any, usual, ties).Where(double.IsFinite).ToArbitrary();
    }

    private static Arbitrary<string> AnyNumber()
    {
        Gen<string> digits = Gen.Choose(0, 9).Select(d => (char)('0' + d)).ArrayOf().Select(d => new string(d));
        Gen<string> exponent = Gen.Frequency((1, Gen.Constant("")), (2, Gen.Choose(-30, 30).Select(e => "e" + e)), (1, Gen.Choose(-400, 400).Select(e => "E" + e)));
        Gen<string> whole = digits.Select(d => d.TrimStart('0')).Select(d => d.Length == 0 ? "0" : d);
        Gen<string> fraction = digits.Select(d => d.Length == 0 ? "" : "." + d);
        return whole.Zip(fraction, (w, f) => w + f).Zip(exponent, (m, e) => m + e).Zip(Gen.Elements("", "-"), (n, sign) => sign + n).ToArbitrary();
    }

    [TestMethod]
    public void Any_number_reads_as_the_nearest_double()
    {
        Prop.ForAll(AnyNumber(), text => IsNearest(text)).Check(s_often.WithEndSize(60));
    }

    [TestMethod]
    public void A_double_in_full_reads_back()
    {
        Prop.ForAll(AnyDouble(), value => IsNearest(value.ToString("R", CultureInfo.InvariantCulture)) && IsNearest(value.ToString("E20", CultureInfo.InvariantCulture))).Check(s_often);
    }

    [TestMethod]
    public void The_middle_between_two_doubles_reads_as_the_even_one()
    {
        Prop.ForAll(AnyDouble(), value => IsNearest(Middle(Math.Abs(value)))).Check(s_often.WithMaxTest(1000));
    }

    [TestMethod]
    public void A_double_is_written_as_its_exact_value_rounded()
    {
        Prop.ForAll(AnyDouble(), value =>
        {
            JsonWriter writer = new JsonWriter(0, 400);
            writer.Double(value);
            return writer.ToText() == Rounded(value);
        }).Check(s_often);
    }

    [TestMethod]
    public void An_integer_reads_if_it_fits()
    {
        Gen<string> numbers = Gen.Elements("9223372036854775", "922337203685477580", "-922337203685477580", "18446744073709551", "1", "-").Zip(Gen.Choose(0, 12000), (head, tail) => head + tail);
        Prop.ForAll(numbers.ToArbitrary(), text =>
        {
            BigInteger exact = BigInteger.Parse(text, CultureInfo.InvariantCulture);
            bool isLong = Reader(text).TryGetInt64(out long value);
            bool fits = exact >= long.MinValue && exact <= long.MaxValue;
            return isLong == (fits && !text.StartsWith("-0")) && (!isLong || value == exact) || text.StartsWith("-0");
        }).Check(s_often);
    }

    [TestMethod]
    public void An_integer_in_hexadecimal_or_octal_reads_back()
    {
        Prop.ForAll<long>(value => value == long.MinValue
            || (IsInteger("0x" + value.ToString("x"), value) && IsInteger("0" + Convert.ToString(Math.Abs(value), 8), Math.Abs(value)) && IsInteger("-0X" + Math.Abs(value).ToString("X"), -Math.Abs(value)))).Check(s_often);
    }

    [TestMethod]
    public void An_integer_is_written_in_decimal()
    {
        Prop.ForAll<long, ulong>((signed, unsigned) =>
        {
            JsonWriter writer = new JsonWriter(0, 100);
            writer.BeginArray();
            writer.Int(signed);
            writer.UInt(unsigned);
            writer.EndArray();
            return writer.ToText() == "[" + signed.ToString(CultureInfo.InvariantCulture) + "," + unsigned.ToString(CultureInfo.InvariantCulture) + "]";
        }).Check(s_often);
    }

    private static JsonReader Reader(string text)
    {
        return JsonTestText.ReaderAtFirst(text);
    }

    private static bool IsInteger(string text, long expected)
    {
        bool isLong = Reader(text).TryGetInt64(out long value);
        return expected < 0 && text[0] != '-' ? !isLong : isLong && value == expected;
    }

    private static bool IsNearest(string text)
    {
        double expected = double.Parse(text, CultureInfo.InvariantCulture);
        bool isDouble = Reader(text).TryGetDouble(out double value);
        return isDouble == double.IsFinite(expected) && (!isDouble || BitConverter.DoubleToInt64Bits(value) == BitConverter.DoubleToInt64Bits(expected));
    }

    // mantissa * 2^exponent, exactly, for a value that is not negative.
    private static (BigInteger Mantissa, int Exponent) Parts(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int field = (int)(bits >> 52) & 0x7ff;
        long mantissa = bits & ((1L << 52) - 1);
        return field == 0 ? (mantissa, -1074) : (mantissa | (1L << 52), field - 1075);
    }

    // All digits of the middle between a double and the next, times ten to the power of the digits behind the point.
    private static string Middle(double value)
    {
        (BigInteger mantissa, int exponent) = Parts(value);
        mantissa = mantissa * 2 + 1;
        exponent--;
        return exponent >= 0
            ? (mantissa << exponent).ToString(CultureInfo.InvariantCulture)
            : (mantissa * BigInteger.Pow(5, -exponent)).ToString(CultureInfo.InvariantCulture) + "e" + exponent;
    }

    private static string Rounded(double value)
    {
        (BigInteger mantissa, int exponent) = Parts(Math.Abs(value));
        BigInteger scaled = mantissa * 1000000;
        if (exponent >= 0)
        {
            scaled <<= exponent;
        }
        else
        {
            BigInteger unit = BigInteger.One << -exponent;
            BigInteger rest = scaled % unit * 2;
            scaled /= unit;
            scaled += rest > unit || (rest == unit && !scaled.IsEven) ? 1 : 0;
        }

        string digits = scaled.ToString("D7", CultureInfo.InvariantCulture);
        return (double.IsNegative(value) ? "-" : "") + digits.Substring(0, digits.Length - 6) + "." + digits.Substring(digits.Length - 6);
    }
}
