// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Runtime.CompilerServices;

namespace nanoFramework.TestFramework;

public sealed partial class Assert
{
    /// <summary>Checks that two booleans differ.</summary>
    /// <param name="notExpected">The value not expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure; by default the source text of <paramref name="actual"/>.</param>
    public static void AreNotEqual(bool notExpected, bool actual, [CallerArgumentExpression(nameof(actual))] string message = "") =>
        CheckNotEqual("Assert.AreNotEqual", notExpected, actual, message);

    /// <summary>Checks that two bytes differ.</summary>
    /// <param name="notExpected">The value not expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure; by default the source text of <paramref name="actual"/>.</param>
    public static void AreNotEqual(byte notExpected, byte actual, [CallerArgumentExpression(nameof(actual))] string message = "") =>
        CheckNotEqual("Assert.AreNotEqual", notExpected, actual, message);

    /// <summary>Checks that two characters differ.</summary>
    /// <param name="notExpected">The value not expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure; by default the source text of <paramref name="actual"/>.</param>
    public static void AreNotEqual(char notExpected, char actual, [CallerArgumentExpression(nameof(actual))] string message = "") =>
        CheckNotEqual("Assert.AreNotEqual", notExpected, actual, message);

    /// <summary>Checks that two times differ.</summary>
    /// <param name="notExpected">The value not expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure; by default the source text of <paramref name="actual"/>.</param>
    public static void AreNotEqual(DateTime notExpected, DateTime actual, [CallerArgumentExpression(nameof(actual))] string message = "") =>
        CheckNotEqual("Assert.AreNotEqual", notExpected, actual, message);

    /// <summary>Checks that two numbers differ.</summary>
    /// <param name="notExpected">The value not expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure; by default the source text of <paramref name="actual"/>.</param>
    public static void AreNotEqual(double notExpected, double actual, [CallerArgumentExpression(nameof(actual))] string message = "") =>
        CheckNotEqual("Assert.AreNotEqual", notExpected, actual, message);

    /// <summary>Checks that two numbers differ.</summary>
    /// <param name="notExpected">The value not expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure; by default the source text of <paramref name="actual"/>.</param>
    public static void AreNotEqual(float notExpected, float actual, [CallerArgumentExpression(nameof(actual))] string message = "") =>
        CheckNotEqual("Assert.AreNotEqual", notExpected, actual, message);

    /// <summary>Checks that two numbers differ.</summary>
    /// <param name="notExpected">The value not expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure; by default the source text of <paramref name="actual"/>.</param>
    public static void AreNotEqual(int notExpected, int actual, [CallerArgumentExpression(nameof(actual))] string message = "") =>
        CheckNotEqual("Assert.AreNotEqual", notExpected, actual, message);

    /// <summary>Checks that two numbers differ.</summary>
    /// <param name="notExpected">The value not expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure; by default the source text of <paramref name="actual"/>.</param>
    public static void AreNotEqual(long notExpected, long actual, [CallerArgumentExpression(nameof(actual))] string message = "") =>
        CheckNotEqual("Assert.AreNotEqual", notExpected, actual, message);

    /// <summary>Checks that two objects differ, by <c>Equals</c>.</summary>
    /// <param name="notExpected">The value not expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure; by default the source text of <paramref name="actual"/>.</param>
    public static void AreNotEqual(object notExpected, object actual, [CallerArgumentExpression(nameof(actual))] string message = "") =>
        CheckNotEqual("Assert.AreNotEqual", notExpected, actual, message);

    /// <summary>Checks that two numbers differ.</summary>
    /// <param name="notExpected">The value not expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure; by default the source text of <paramref name="actual"/>.</param>
    public static void AreNotEqual(sbyte notExpected, sbyte actual, [CallerArgumentExpression(nameof(actual))] string message = "") =>
        CheckNotEqual("Assert.AreNotEqual", notExpected, actual, message);

    /// <summary>Checks that two numbers differ.</summary>
    /// <param name="notExpected">The value not expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure; by default the source text of <paramref name="actual"/>.</param>
    public static void AreNotEqual(short notExpected, short actual, [CallerArgumentExpression(nameof(actual))] string message = "") =>
        CheckNotEqual("Assert.AreNotEqual", notExpected, actual, message);

    /// <summary>Checks that two texts differ, ordinally.</summary>
    /// <param name="notExpected">The value not expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure; by default the source text of <paramref name="actual"/>.</param>
    public static void AreNotEqual(string notExpected, string actual, [CallerArgumentExpression(nameof(actual))] string message = "") =>
        CheckNotEqual("Assert.AreNotEqual", notExpected, actual, message);

    /// <summary>Checks that two numbers differ.</summary>
    /// <param name="notExpected">The value not expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure; by default the source text of <paramref name="actual"/>.</param>
    public static void AreNotEqual(uint notExpected, uint actual, [CallerArgumentExpression(nameof(actual))] string message = "") =>
        CheckNotEqual("Assert.AreNotEqual", notExpected, actual, message);

    /// <summary>Checks that two numbers differ.</summary>
    /// <param name="notExpected">The value not expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure; by default the source text of <paramref name="actual"/>.</param>
    public static void AreNotEqual(ulong notExpected, ulong actual, [CallerArgumentExpression(nameof(actual))] string message = "") =>
        CheckNotEqual("Assert.AreNotEqual", notExpected, actual, message);

    /// <summary>Checks that two numbers differ.</summary>
    /// <param name="notExpected">The value not expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure; by default the source text of <paramref name="actual"/>.</param>
    public static void AreNotEqual(ushort notExpected, ushort actual, [CallerArgumentExpression(nameof(actual))] string message = "") =>
        CheckNotEqual("Assert.AreNotEqual", notExpected, actual, message);

    private static void CheckNotEqual(string assertion, object notExpected, object actual, string message)
    {
        if (Equals(notExpected, actual))
            throw AssertText.Failure(assertion, "Not expected:<" + AssertText.Show(notExpected) + ">. Actual:<" + AssertText.Show(actual) + ">.", message);
    }
}
