// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Globalization;
using nanoFramework.TestFramework;

namespace Mgos.Mjs.Tests.Host;

/// <summary>Random numbers, printed and read, against the runtime's own exact conversions.</summary>
[TestClass]
public class NumberTextProperties
{
    [TestMethod]
    public void Numbers_print_as_C_does()
    {
        ScriptRunner runner = new ScriptRunner();
        runner.Run("let f = function(x) { return JSON.stringify(x); };");
        Random random = new Random(4711);
        for (int i = 0; i < 20000; i++)
        {
            double value = Any(random, i);
            Assert.IsTrue(runner.Engine.Call(runner.Engine.Global.Get("f"), runner.Engine.Undefined, new[] { runner.Engine.CreateNumber(value) }));
            Assert.AreEqual(Expected(value), runner.Engine.Result.GetText(), value.ToString("R", CultureInfo.InvariantCulture));
        }
    }

    [TestMethod]
    public void Literals_are_read_exactly()
    {
        ScriptRunner runner = new ScriptRunner();
        Random random = new Random(815);
        for (int i = 0; i < 5000; i++)
        {
            double value = Math.Abs(Any(random, i));
            string text = value.ToString("R", CultureInfo.InvariantCulture);
            Assert.IsTrue(runner.Run(text + ";"), text);
            double expected = value == Math.Floor(value) && value >= 9223372036854775808.0 ? -9223372036854775808.0 : value;
            Assert.AreEqual(expected, runner.Engine.Result.Number, text);
        }
    }

    private static double Any(Random random, int kind)
    {
        switch (kind % 5)
        {
            case 0: return random.Next(-1000000, 1000000) / 128.0;
            case 1: return (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-8, 17));
            case 2: return random.Next(-1000, 1000) / 1000000.0 + 0.0000005;
            case 3: return (random.Next(-100000, 100000) * 2 + 1) / 2097152.0;
            default:
                double bits = BitConverter.Int64BitsToDouble(random.NextInt64());
                return double.IsNaN(bits) || double.IsInfinity(bits) ? 0.5 : bits;
        }
    }

    private static string Expected(double value)
    {
        if (value != Math.Floor(value))
        {
            return value.ToString("F6", CultureInfo.InvariantCulture);
        }

        bool fits = value >= -9223372036854775808.0 && value < 9223372036854775808.0;
        return (fits ? (long)value : long.MinValue).ToString(CultureInfo.InvariantCulture);
    }
}
