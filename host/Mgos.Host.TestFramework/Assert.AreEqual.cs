// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Runtime.CompilerServices;

namespace nanoFramework.TestFramework;

public sealed partial class Assert
{
    /// <summary>Checks that two booleans are equal.</summary>
    /// <param name="expected">The value expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure; by default the source text of <paramref name="actual"/>.</param>
    public static void AreEqual(bool expected, bool actual, [CallerArgumentExpression(nameof(actual))] string message = "") =>
        CheckEqual("Assert.AreEqual", expected, actual, message);

    /// <summary>Checks that two bytes are equal.</summary>
    /// <param name="expected">The value expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure; by default the source text of <paramref name="actual"/>.</param>
    public static void AreEqual(byte expected, byte actual, [CallerArgumentExpression(nameof(actual))] string message = "") =>
        CheckEqual("Assert.AreEqual", expected, actual, message);

    /// <summary>Checks that two characters are equal.</summary>
    /// <param name="expected">The value expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure; by default the source text of <paramref name="actual"/>.</param>
    public static void AreEqual(char expected, char actual, [CallerArgumentExpression(nameof(actual))] string message = "") =>
        CheckEqual("Assert.AreEqual", expected, actual, message);

    /// <summary>Checks that two times are equal.</summary>
    /// <param name="expected">The value expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure; by default the source text of <paramref name="actual"/>.</param>
    public static void AreEqual(DateTime expected, DateTime actual, [CallerArgumentExpression(nameof(actual))] string message = "") =>
        CheckEqual("Assert.AreEqual", expected, actual, message);

    /// <summary>Checks that two numbers are equal.</summary>
    /// <param name="expected">The value expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure; by default the source text of <paramref name="actual"/>.</param>
    public static void AreEqual(double expected, double actual, [CallerArgumentExpression(nameof(actual))] string message = "") =>
        CheckEqual("Assert.AreEqual", expected, actual, message);

    /// <summary>Checks that two numbers are equal.</summary>
    /// <param name="expected">The value expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure; by default the source text of <paramref name="actual"/>.</param>
    public static void AreEqual(float expected, float actual, [CallerArgumentExpression(nameof(actual))] string message = "") =>
        CheckEqual("Assert.AreEqual", expected, actual, message);

    /// <summary>Checks that two numbers are equal.</summary>
    /// <param name="expected">The value expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure; by default the source text of <paramref name="actual"/>.</param>
    public static void AreEqual(int expected, int actual, [CallerArgumentExpression(nameof(actual))] string message = "") =>
        CheckEqual("Assert.AreEqual", expected, actual, message);

    /// <summary>Checks that two numbers are equal.</summary>
    /// <param name="expected">The value expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure; by default the source text of <paramref name="actual"/>.</param>
    public static void AreEqual(long expected, long actual, [CallerArgumentExpression(nameof(actual))] string message = "") =>
        CheckEqual("Assert.AreEqual", expected, actual, message);

    /// <summary>Checks that two objects are equal, by <c>Equals</c>.</summary>
    /// <param name="expected">The value expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure; by default the source text of <paramref name="actual"/>.</param>
    public static void AreEqual(object expected, object actual, [CallerArgumentExpression(nameof(actual))] string message = "") =>
        CheckEqual("Assert.AreEqual", expected, actual, message);

    /// <summary>Checks that two numbers are equal.</summary>
    /// <param name="expected">The value expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure; by default the source text of <paramref name="actual"/>.</param>
    public static void AreEqual(sbyte expected, sbyte actual, [CallerArgumentExpression(nameof(actual))] string message = "") =>
        CheckEqual("Assert.AreEqual", expected, actual, message);

    /// <summary>Checks that two numbers are equal.</summary>
    /// <param name="expected">The value expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure; by default the source text of <paramref name="actual"/>.</param>
    public static void AreEqual(short expected, short actual, [CallerArgumentExpression(nameof(actual))] string message = "") =>
        CheckEqual("Assert.AreEqual", expected, actual, message);

    /// <summary>Checks that two texts are equal, ordinally.</summary>
    /// <param name="expected">The value expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure; by default the source text of <paramref name="actual"/>.</param>
    public static void AreEqual(string expected, string actual, [CallerArgumentExpression(nameof(actual))] string message = "") =>
        CheckEqual("Assert.AreEqual", expected, actual, message);

    /// <summary>Checks that two numbers are equal.</summary>
    /// <param name="expected">The value expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure; by default the source text of <paramref name="actual"/>.</param>
    public static void AreEqual(uint expected, uint actual, [CallerArgumentExpression(nameof(actual))] string message = "") =>
        CheckEqual("Assert.AreEqual", expected, actual, message);

    /// <summary>Checks that two numbers are equal.</summary>
    /// <param name="expected">The value expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure; by default the source text of <paramref name="actual"/>.</param>
    public static void AreEqual(ulong expected, ulong actual, [CallerArgumentExpression(nameof(actual))] string message = "") =>
        CheckEqual("Assert.AreEqual", expected, actual, message);

    /// <summary>Checks that two numbers are equal.</summary>
    /// <param name="expected">The value expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure; by default the source text of <paramref name="actual"/>.</param>
    public static void AreEqual(ushort expected, ushort actual, [CallerArgumentExpression(nameof(actual))] string message = "") =>
        CheckEqual("Assert.AreEqual", expected, actual, message);

    private static void CheckEqual(string assertion, object expected, object actual, string message)
    {
        if (!Equals(expected, actual))
            throw AssertText.Failure(assertion, AssertText.Compared(expected, actual), message);
    }
}
