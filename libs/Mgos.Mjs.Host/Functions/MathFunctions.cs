// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Core;

namespace Mgos.Mjs.Host;

/// <summary>The numbers of C's math library, for api_math.js.</summary>
internal sealed class MathFunctions : IMjsFunctions
{
    private readonly DeviceRandom _random;

    internal MathFunctions(DeviceRandom random)
    {
        _random = random;
    }

    public MjsNative Find(string name)
    {
        switch (name)
        {
            case "ceil": return Ceiling;
            case "floor": return Floor;
            case "round": return Round;
            case "fabs": return Absolute;
            case "sqrt": return SquareRoot;
            case "exp": return Exponential;
            case "log": return Logarithm;
            case "sin": return Sine;
            case "cos": return Cosine;
            case "pow": return Power;
            case "fmax": return Maximum;
            case "fmin": return Minimum;
            case "rand": return Random;
            default: return null;
        }
    }

    private static void Ceiling(MjsCall call) => call.Return(Math.Ceiling(call.GetNumber(0)));

    private static void Floor(MjsCall call) => call.Return(Math.Floor(call.GetNumber(0)));

    private static void Round(MjsCall call) => call.Return(Numbers.Round(call.GetNumber(0)));

    private static void Absolute(MjsCall call) => call.Return(Math.Abs(call.GetNumber(0)));

    private static void SquareRoot(MjsCall call) => call.Return(Numbers.SquareRoot(call.GetNumber(0)));

    private static void Exponential(MjsCall call) => call.Return(Math.Exp(call.GetNumber(0)));

    private static void Logarithm(MjsCall call) => call.Return(Numbers.Logarithm(call.GetNumber(0)));

    private static void Sine(MjsCall call) => call.Return(Math.Sin(call.GetNumber(0)));

    private static void Cosine(MjsCall call) => call.Return(Math.Cos(call.GetNumber(0)));

    private static void Power(MjsCall call) => call.Return(Math.Pow(call.GetNumber(0), call.GetNumber(1)));

    private static void Maximum(MjsCall call) => call.Return(Numbers.Maximum(call.GetNumber(0), call.GetNumber(1)));

    private static void Minimum(MjsCall call) => call.Return(Numbers.Minimum(call.GetNumber(0), call.GetNumber(1)));

    private void Random(MjsCall call) => call.Return((int)(_random.NextUInt32() & int.MaxValue));
}
