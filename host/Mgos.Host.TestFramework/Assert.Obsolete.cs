// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections;

namespace nanoFramework.TestFramework;

// The names of older versions, which the package still has and marks as obsolete.
public sealed partial class Assert
{
    /// <summary>Checks that two arrays hold equal elements.</summary>
    /// <param name="expected">The elements expected.</param>
    /// <param name="actual">The elements found.</param>
    /// <param name="message">Shown on failure.</param>
    [Obsolete("Use CollectionAssert.AreEqual.")]
    public static void Equal(Array expected, Array actual, string message = "") =>
        CollectionAssert.AreEqual(expected, actual, message);

    /// <summary>Checks that two booleans are equal.</summary>
    /// <param name="expected">The value expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure.</param>
    [Obsolete("Use AreEqual.")]
    public static void Equal(bool expected, bool actual, string message = "") =>
        CheckEqual("Assert.Equal", expected, actual, message);

    /// <summary>Checks that two bytes are equal.</summary>
    /// <param name="expected">The value expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure.</param>
    [Obsolete("Use AreEqual.")]
    public static void Equal(byte expected, byte actual, string message = "") =>
        CheckEqual("Assert.Equal", expected, actual, message);

    /// <summary>Checks that two characters are equal.</summary>
    /// <param name="expected">The value expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure.</param>
    [Obsolete("Use AreEqual.")]
    public static void Equal(char expected, char actual, string message = "") =>
        CheckEqual("Assert.Equal", expected, actual, message);

    /// <summary>Checks that two times are equal.</summary>
    /// <param name="expected">The value expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure.</param>
    [Obsolete("Use AreEqual.")]
    public static void Equal(DateTime expected, DateTime actual, string message = "") =>
        CheckEqual("Assert.Equal", expected, actual, message);

    /// <summary>Checks that two numbers are equal.</summary>
    /// <param name="expected">The value expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure.</param>
    [Obsolete("Use AreEqual.")]
    public static void Equal(double expected, double actual, string message = "") =>
        CheckEqual("Assert.Equal", expected, actual, message);

    /// <summary>Checks that two numbers are equal.</summary>
    /// <param name="expected">The value expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure.</param>
    [Obsolete("Use AreEqual.")]
    public static void Equal(float expected, float actual, string message = "") =>
        CheckEqual("Assert.Equal", expected, actual, message);

    /// <summary>Checks that two numbers are equal.</summary>
    /// <param name="expected">The value expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure.</param>
    [Obsolete("Use AreEqual.")]
    public static void Equal(int expected, int actual, string message = "") =>
        CheckEqual("Assert.Equal", expected, actual, message);

    /// <summary>Checks that two numbers are equal.</summary>
    /// <param name="expected">The value expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure.</param>
    [Obsolete("Use AreEqual.")]
    public static void Equal(long expected, long actual, string message = "") =>
        CheckEqual("Assert.Equal", expected, actual, message);

    /// <summary>Checks that two numbers are equal.</summary>
    /// <param name="expected">The value expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure.</param>
    [Obsolete("Use AreEqual.")]
    public static void Equal(sbyte expected, sbyte actual, string message = "") =>
        CheckEqual("Assert.Equal", expected, actual, message);

    /// <summary>Checks that two numbers are equal.</summary>
    /// <param name="expected">The value expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure.</param>
    [Obsolete("Use AreEqual.")]
    public static void Equal(short expected, short actual, string message = "") =>
        CheckEqual("Assert.Equal", expected, actual, message);

    /// <summary>Checks that two texts are equal.</summary>
    /// <param name="expected">The value expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure.</param>
    [Obsolete("Use AreEqual.")]
    public static void Equal(string expected, string actual, string message = "") =>
        CheckEqual("Assert.Equal", expected, actual, message);

    /// <summary>Checks that two numbers are equal.</summary>
    /// <param name="expected">The value expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure.</param>
    [Obsolete("Use AreEqual.")]
    public static void Equal(uint expected, uint actual, string message = "") =>
        CheckEqual("Assert.Equal", expected, actual, message);

    /// <summary>Checks that two numbers are equal.</summary>
    /// <param name="expected">The value expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure.</param>
    [Obsolete("Use AreEqual.")]
    public static void Equal(ulong expected, ulong actual, string message = "") =>
        CheckEqual("Assert.Equal", expected, actual, message);

    /// <summary>Checks that two numbers are equal.</summary>
    /// <param name="expected">The value expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure.</param>
    [Obsolete("Use AreEqual.")]
    public static void Equal(ushort expected, ushort actual, string message = "") =>
        CheckEqual("Assert.Equal", expected, actual, message);

    /// <summary>Checks that two arrays differ.</summary>
    /// <param name="notExpected">The elements not expected.</param>
    /// <param name="actual">The elements found.</param>
    /// <param name="message">Shown on failure.</param>
    [Obsolete("Use CollectionAssert.AreNotEqual.")]
    public static void NotEqual(Array notExpected, Array actual, string message = "") =>
        CollectionAssert.AreNotEqual(notExpected, actual, message);

    /// <summary>Checks that two booleans differ.</summary>
    /// <param name="notExpected">The value not expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure.</param>
    [Obsolete("Use AreNotEqual.")]
    public static void NotEqual(bool notExpected, bool actual, string message = "") =>
        CheckNotEqual("Assert.NotEqual", notExpected, actual, message);

    /// <summary>Checks that two bytes differ.</summary>
    /// <param name="notExpected">The value not expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure.</param>
    [Obsolete("Use AreNotEqual.")]
    public static void NotEqual(byte notExpected, byte actual, string message = "") =>
        CheckNotEqual("Assert.NotEqual", notExpected, actual, message);

    /// <summary>Checks that two characters differ.</summary>
    /// <param name="notExpected">The value not expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure.</param>
    [Obsolete("Use AreNotEqual.")]
    public static void NotEqual(char notExpected, char actual, string message = "") =>
        CheckNotEqual("Assert.NotEqual", notExpected, actual, message);

    /// <summary>Checks that two times differ.</summary>
    /// <param name="notExpected">The value not expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure.</param>
    [Obsolete("Use AreNotEqual.")]
    public static void NotEqual(DateTime notExpected, DateTime actual, string message = "") =>
        CheckNotEqual("Assert.NotEqual", notExpected, actual, message);

    /// <summary>Checks that two numbers differ.</summary>
    /// <param name="notExpected">The value not expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure.</param>
    [Obsolete("Use AreNotEqual.")]
    public static void NotEqual(double notExpected, double actual, string message = "") =>
        CheckNotEqual("Assert.NotEqual", notExpected, actual, message);

    /// <summary>Checks that two numbers differ.</summary>
    /// <param name="notExpected">The value not expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure.</param>
    [Obsolete("Use AreNotEqual.")]
    public static void NotEqual(float notExpected, float actual, string message = "") =>
        CheckNotEqual("Assert.NotEqual", notExpected, actual, message);

    /// <summary>Checks that two numbers differ.</summary>
    /// <param name="notExpected">The value not expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure.</param>
    [Obsolete("Use AreNotEqual.")]
    public static void NotEqual(int notExpected, int actual, string message = "") =>
        CheckNotEqual("Assert.NotEqual", notExpected, actual, message);

    /// <summary>Checks that two numbers differ.</summary>
    /// <param name="notExpected">The value not expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure.</param>
    [Obsolete("Use AreNotEqual.")]
    public static void NotEqual(long notExpected, long actual, string message = "") =>
        CheckNotEqual("Assert.NotEqual", notExpected, actual, message);

    /// <summary>Checks that two numbers differ.</summary>
    /// <param name="notExpected">The value not expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure.</param>
    [Obsolete("Use AreNotEqual.")]
    public static void NotEqual(sbyte notExpected, sbyte actual, string message = "") =>
        CheckNotEqual("Assert.NotEqual", notExpected, actual, message);

    /// <summary>Checks that two numbers differ.</summary>
    /// <param name="notExpected">The value not expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure.</param>
    [Obsolete("Use AreNotEqual.")]
    public static void NotEqual(short notExpected, short actual, string message = "") =>
        CheckNotEqual("Assert.NotEqual", notExpected, actual, message);

    /// <summary>Checks that two texts differ.</summary>
    /// <param name="notExpected">The value not expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure.</param>
    [Obsolete("Use AreNotEqual.")]
    public static void NotEqual(string notExpected, string actual, string message = "") =>
        CheckNotEqual("Assert.NotEqual", notExpected, actual, message);

    /// <summary>Checks that two numbers differ.</summary>
    /// <param name="notExpected">The value not expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure.</param>
    [Obsolete("Use AreNotEqual.")]
    public static void NotEqual(uint notExpected, uint actual, string message = "") =>
        CheckNotEqual("Assert.NotEqual", notExpected, actual, message);

    /// <summary>Checks that two numbers differ.</summary>
    /// <param name="notExpected">The value not expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure.</param>
    [Obsolete("Use AreNotEqual.")]
    public static void NotEqual(ulong notExpected, ulong actual, string message = "") =>
        CheckNotEqual("Assert.NotEqual", notExpected, actual, message);

    /// <summary>Checks that two numbers differ.</summary>
    /// <param name="notExpected">The value not expected.</param>
    /// <param name="actual">The value found.</param>
    /// <param name="message">Shown on failure.</param>
    [Obsolete("Use AreNotEqual.")]
    public static void NotEqual(ushort notExpected, ushort actual, string message = "") =>
        CheckNotEqual("Assert.NotEqual", notExpected, actual, message);

    /// <summary>Checks that a condition is true.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="message">Shown on failure.</param>
    [Obsolete("Use IsTrue.")]
    public static void True(bool condition, string message = "") =>
        IsTrue(condition, message);

    /// <summary>Checks that a condition is false.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="message">Shown on failure.</param>
    [Obsolete("Use IsFalse.")]
    public static void False(bool condition, string message = "") =>
        IsFalse(condition, message);

    /// <summary>Checks that a value is null.</summary>
    /// <param name="value">The value.</param>
    /// <param name="message">Shown on failure.</param>
    [Obsolete("Use IsNull.")]
    public static void Null(object value, string message = "") =>
        IsNull(value, message);

    /// <summary>Checks that a value is not null.</summary>
    /// <param name="value">The value.</param>
    /// <param name="message">Shown on failure.</param>
    [Obsolete("Use IsNotNull.")]
    public static void NotNull(object value, string message = "") =>
        IsNotNull(value, message);

    /// <summary>Checks that two references point to one object.</summary>
    /// <param name="expected">The object expected.</param>
    /// <param name="actual">The object found.</param>
    /// <param name="message">Shown on failure.</param>
    [Obsolete("Use AreSame.")]
    public static void Same(object expected, object actual, string message = "") =>
        AreSame(expected, actual, message);

    /// <summary>Checks that two references point to different objects.</summary>
    /// <param name="notExpected">The object not expected.</param>
    /// <param name="actual">The object found.</param>
    /// <param name="message">Shown on failure.</param>
    [Obsolete("Use AreNotSame.")]
    public static void NotSame(object notExpected, object actual, string message = "") =>
        AreNotSame(notExpected, actual, message);

    /// <summary>Checks that a value is of exactly the given type.</summary>
    /// <param name="expectedType">The type expected.</param>
    /// <param name="value">The value.</param>
    /// <param name="message">Shown on failure.</param>
    [Obsolete("Use IsInstanceOfType.")]
    public static void IsType(Type expectedType, object value, string message = "") =>
        IsInstanceOfType(value, expectedType, message);

    /// <summary>Checks that a value is not of the given type.</summary>
    /// <param name="wrongType">The type not expected.</param>
    /// <param name="value">The value.</param>
    /// <param name="message">Shown on failure.</param>
    [Obsolete("Use IsNotInstanceOfType.")]
    public static void IsNotType(Type wrongType, object value, string message = "") =>
        IsNotInstanceOfType(value, wrongType, message);

    /// <summary>Checks that an action throws an exception of exactly the given type.</summary>
    /// <param name="exceptionType">The type expected.</param>
    /// <param name="action">The action.</param>
    /// <param name="message">Shown on failure.</param>
    [Obsolete("Use ThrowsException.")]
    public static void Throws(Type exceptionType, Action action, string message = "") =>
        Throw("Assert.Throws", exceptionType, action, message);

    /// <summary>Checks that a collection is empty.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="message">Shown on failure.</param>
    [Obsolete("Use CollectionAssert.Empty.")]
    public static void Empty(ICollection collection, string message = "") =>
        CollectionAssert.Empty("Assert.Empty", collection, message);

    /// <summary>Checks that a collection has elements.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="message">Shown on failure.</param>
    [Obsolete("Use CollectionAssert.NotEmpty.")]
    public static void NotEmpty(ICollection collection, string message = "") =>
        CollectionAssert.NotEmpty("Assert.NotEmpty", collection, message);
}
