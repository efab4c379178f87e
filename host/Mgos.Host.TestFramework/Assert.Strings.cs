// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Runtime.CompilerServices;

namespace nanoFramework.TestFramework;

public sealed partial class Assert
{
    /// <summary>Checks that a text contains another.</summary>
    /// <param name="expected">The part expected.</param>
    /// <param name="value">The whole text.</param>
    /// <param name="message">Shown on failure; by default the source text of the value.</param>
    public static void Contains(string expected, string value, [CallerArgumentExpression(nameof(value))] string message = "") =>
        Check("Assert.Contains", expected, value, message, "to contain", static (part, whole) => whole.Contains(part, StringComparison.Ordinal));

    /// <summary>Checks that a text does not contain another.</summary>
    /// <param name="notExpected">The part not expected.</param>
    /// <param name="value">The whole text.</param>
    /// <param name="message">Shown on failure; by default the source text of the value.</param>
    public static void DoesNotContains(string notExpected, string value, [CallerArgumentExpression(nameof(value))] string message = "") =>
        Check("Assert.DoesNotContains", notExpected, value, message, "not to contain", static (part, whole) => !whole.Contains(part, StringComparison.Ordinal));

    /// <summary>Checks that a text ends with another.</summary>
    /// <param name="expected">The end expected.</param>
    /// <param name="value">The whole text.</param>
    /// <param name="message">Shown on failure; by default the source text of the value.</param>
    public static void EndsWith(string expected, string value, [CallerArgumentExpression(nameof(value))] string message = "") =>
        Check("Assert.EndsWith", expected, value, message, "to end with", static (part, whole) => whole.EndsWith(part, StringComparison.Ordinal));

    /// <summary>Checks that a text starts with another.</summary>
    /// <param name="expected">The start expected.</param>
    /// <param name="value">The whole text.</param>
    /// <param name="message">Shown on failure; by default the source text of the value.</param>
    public static void StartsWith(string expected, string value, [CallerArgumentExpression(nameof(value))] string message = "") =>
        Check("Assert.StartsWith", expected, value, message, "to start with", static (part, whole) => whole.StartsWith(part, StringComparison.Ordinal));

    private static void Check(string assertion, string part, string whole, string message, string relation, Func<string, string, bool> holds)
    {
        Require(part, assertion, "expected");
        Require(whole, assertion, "value");
        if (!holds(part, whole))
            throw AssertText.Failure(assertion, "Expected <" + AssertText.Show(whole) + "> " + relation + " <" + AssertText.Show(part) + ">.", message);
    }
}
