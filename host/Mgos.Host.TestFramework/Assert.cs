// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace nanoFramework.TestFramework;

/// <summary>Checks conditions in tests; a condition that does not hold throws <see cref="TestFrameworkShared.AssertFailedException"/>.</summary>
/// <remarks>The same methods with the same argument order as nanoFramework.TestFramework, so one test file runs on the device and on the PC.</remarks>
public sealed partial class Assert
{
    /// <summary>Checks that a condition is true.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="message">Shown on failure; by default the source text of the condition.</param>
    public static void IsTrue(bool condition, [CallerArgumentExpression(nameof(condition))] string message = "")
    {
        if (!condition)
            throw AssertText.Failure("Assert.IsTrue", AssertText.Compared(true, false), message);
    }

    /// <summary>Checks that a condition is false.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="message">Shown on failure; by default the source text of the condition.</param>
    public static void IsFalse(bool condition, [CallerArgumentExpression(nameof(condition))] string message = "")
    {
        if (condition)
            throw AssertText.Failure("Assert.IsFalse", AssertText.Compared(false, true), message);
    }

    /// <summary>Ends the test as skipped; called from a setup method it skips every test of the class.</summary>
    /// <param name="message">Why the test is skipped.</param>
    [DoesNotReturn]
    public static void SkipTest(string message = null) => throw new SkipTestException(message);

    /// <summary>Checks that an action throws an exception of exactly the given type.</summary>
    /// <param name="exception">The type expected; a derived type does not count.</param>
    /// <param name="action">The action.</param>
    /// <param name="message">Shown on failure; by default the source text of the action.</param>
    public static void ThrowsException(Type exception, Action action, [CallerArgumentExpression(nameof(action))] string message = "") =>
        Throw("Assert.ThrowsException", exception, action, message);

    private static void Throw(string assertion, Type exception, Action action, string message)
    {
        Require(exception, assertion, nameof(exception));
        Require(action, assertion, nameof(action));
        var thrown = Catch(action);
        if (thrown == null)
            throw AssertText.Failure(assertion, "Expected exception:<" + exception + ">. None was thrown.", message);
        if (thrown.GetType() != exception)
            throw AssertText.Failure(assertion, "Expected exception:<" + exception + ">. Actual exception:<" + thrown.GetType() + "> " + thrown.Message, message);
    }

    private static Exception Catch(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    /// <summary>Fails an assertion whose own argument is null.</summary>
    internal static void Require(object argument, string assertion, string name)
    {
        if (argument is null)
            throw AssertText.Failure(assertion, "The argument '" + name + "' is null.", null);
    }
}
