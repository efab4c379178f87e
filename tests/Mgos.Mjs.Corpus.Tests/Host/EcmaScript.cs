// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Globalization;
using System.Linq;
using System.Text;
using Jint;
using Jint.Native;
using Jint.Runtime.Interop;

namespace Mgos.Mjs.Corpus.Tests.Host;

/// <summary>What an ECMAScript engine prints for a program.</summary>
internal static class EcmaScript
{
    internal static string Run(string program)
    {
        StringBuilder printed = new();
        Engine engine = new(options => options.MaxStatements(5_000_000));
        engine.SetValue("print", new ClrFunctionInstance(engine, (self, arguments) =>
        {
            printed.Append(string.Concat(arguments.Select(argument => Text(argument) + " "))).Append('\n');
            return Undefined.Instance;
        }));
        engine.Execute(program.Replace("let ", "var ", StringComparison.Ordinal));
        return printed.ToString();
    }

    // The text of a number as mJS has it.
    private static string Text(JsValue value)
    {
        if (value.IsBoolean())
            return value.AsBoolean() ? "true" : "false";
        if (!value.IsNumber())
            return value.IsUndefined() ? "undefined" : value.AsString();
        double number = value.AsNumber();
        if (double.IsNaN(number))
            return "-nan";
        return Math.Floor(number) == number ? ((long)number).ToString(CultureInfo.InvariantCulture) : number.ToString("F6", CultureInfo.InvariantCulture);
    }
}
