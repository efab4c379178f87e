// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;

namespace nanoFramework.TestFramework;

/// <summary>Checks collections in tests; a check that does not hold throws <see cref="TestFrameworkShared.AssertFailedException"/>.</summary>
public sealed class CollectionAssert
{
    /// <summary>Checks that a collection is empty.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="message">Shown on failure.</param>
    public static void Empty(ICollection collection, string message = "") => Empty("CollectionAssert.Empty", collection, message);

    /// <summary>Checks that a collection has elements.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="message">Shown on failure.</param>
    public static void NotEmpty(ICollection collection, string message = "") => NotEmpty("CollectionAssert.NotEmpty", collection, message);

    /// <summary>Checks that two collections hold equal elements in the same order.</summary>
    /// <param name="expected">The elements expected.</param>
    /// <param name="actual">The elements found.</param>
    /// <param name="message">Shown on failure.</param>
    public static void AreEqual(ICollection expected, ICollection actual, string message = "")
    {
        var difference = Difference(expected, actual);
        if (difference != null)
            throw AssertText.Failure("CollectionAssert.AreEqual", difference + " " + AssertText.Compared(expected, actual), message);
    }

    /// <summary>Checks that two collections differ in an element, in order or in length.</summary>
    /// <param name="notExpected">The elements not expected.</param>
    /// <param name="actual">The elements found.</param>
    /// <param name="message">Shown on failure.</param>
    public static void AreNotEqual(ICollection notExpected, ICollection actual, string message = "")
    {
        if (Difference(notExpected, actual) == null)
            throw AssertText.Failure("CollectionAssert.AreNotEqual", "Both are <" + AssertText.Show(actual) + ">.", message);
    }

    /// <summary>Checks for no elements in the name of another assertion.</summary>
    internal static void Empty(string assertion, ICollection collection, string message)
    {
        Assert.Require(collection, assertion, nameof(collection));
        if (collection.Count != 0)
            throw AssertText.Failure(assertion, "Expected:<no elements>. Actual:<" + AssertText.Show(collection) + ">.", message);
    }

    /// <summary>Checks for elements in the name of another assertion.</summary>
    internal static void NotEmpty(string assertion, ICollection collection, string message)
    {
        Assert.Require(collection, assertion, nameof(collection));
        if (collection.Count == 0)
            throw AssertText.Failure(assertion, "Expected:<elements>. Actual:<none>.", message);
    }

    /// <summary>Says where two collections part; null if nowhere.</summary>
    internal static string Difference(ICollection expected, ICollection actual)
    {
        if (ReferenceEquals(expected, actual))
            return null;
        if (expected is null || actual is null)
            return "One collection is null.";
        if (expected.Count != actual.Count)
            return "Expected " + expected.Count + " elements, found " + actual.Count + ".";
        return ElementDifference(expected, actual);
    }

    private static string ElementDifference(ICollection expected, ICollection actual)
    {
        var left = expected.GetEnumerator();
        var right = actual.GetEnumerator();
        for (var i = 0; left.MoveNext() && right.MoveNext(); i++)
        {
            if (!Equals(left.Current, right.Current))
                return "Element " + i + " differs: " + AssertText.Compared(left.Current, right.Current);
        }

        return null;
    }
}
