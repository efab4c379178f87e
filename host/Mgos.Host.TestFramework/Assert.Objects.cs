// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace nanoFramework.TestFramework;

public sealed partial class Assert
{
    /// <summary>Checks that a value is null.</summary>
    /// <param name="value">The value.</param>
    /// <param name="message">Shown on failure; by default the source text of the value.</param>
    public static void IsNull(object value, [CallerArgumentExpression(nameof(value))] string message = "")
    {
        if (value is not null)
            throw AssertText.Failure("Assert.IsNull", AssertText.Compared(null, value), message);
    }

    /// <summary>Checks that a value is not null.</summary>
    /// <param name="value">The value.</param>
    /// <param name="message">Shown on failure; by default the source text of the value.</param>
    public static void IsNotNull([NotNull] object value, [CallerArgumentExpression(nameof(value))] string message = "")
    {
        if (value is null)
            throw AssertText.Failure("Assert.IsNotNull", "Expected:<not null>. Actual:<(null)>.", message);
    }

    /// <summary>Checks that two references point to one object.</summary>
    /// <param name="expected">The object expected.</param>
    /// <param name="actual">The object found.</param>
    /// <param name="message">Shown on failure; by default the source text of <paramref name="actual"/>.</param>
    public static void AreSame(object expected, object actual, [CallerArgumentExpression(nameof(actual))] string message = "")
    {
        if (ReferenceEquals(expected, actual))
            return;
        var hint = expected is ValueType || actual is ValueType ? " Boxed values are never the same object: use AreEqual." : "";
        throw AssertText.Failure("Assert.AreSame", AssertText.Compared(expected, actual) + hint, message);
    }

    /// <summary>Checks that two references point to different objects.</summary>
    /// <param name="notExpected">The object not expected.</param>
    /// <param name="actual">The object found.</param>
    /// <param name="message">Shown on failure; by default the source text of <paramref name="actual"/>.</param>
    public static void AreNotSame(object notExpected, object actual, [CallerArgumentExpression(nameof(actual))] string message = "")
    {
        if (ReferenceEquals(notExpected, actual))
            throw AssertText.Failure("Assert.AreNotSame", "Both are <" + AssertText.Show(actual) + ">.", message);
    }

    /// <summary>Checks that a value is of exactly the given type.</summary>
    /// <param name="value">The value; null fails.</param>
    /// <param name="expected">The type expected; a derived type does not count.</param>
    /// <param name="message">Shown on failure; by default the source text of the value.</param>
    public static void IsInstanceOfType(object value, Type expected, [CallerArgumentExpression(nameof(value))] string message = "")
    {
        Require(expected, "Assert.IsInstanceOfType", nameof(expected));
        if (value?.GetType() != expected)
            throw AssertText.Failure("Assert.IsInstanceOfType", "Expected type:<" + expected + ">. Actual type:<" + TypeName(value) + ">.", message);
    }

    /// <summary>Checks that a value is not of the given type.</summary>
    /// <param name="value">The value; null passes.</param>
    /// <param name="notExpected">The type not expected; a derived type does not count.</param>
    /// <param name="message">Shown on failure; by default the source text of the value.</param>
    public static void IsNotInstanceOfType(object value, Type notExpected, [CallerArgumentExpression(nameof(value))] string message = "")
    {
        Require(notExpected, "Assert.IsNotInstanceOfType", nameof(notExpected));
        if (value?.GetType() == notExpected)
            throw AssertText.Failure("Assert.IsNotInstanceOfType", "Type not expected:<" + notExpected + ">. Actual type:<" + TypeName(value) + ">.", message);
    }

    private static string TypeName(object value) => value is null ? "(null)" : value.GetType().ToString();
}
