// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace nanoFramework.TestFramework;

/// <summary>Marks a class that holds tests.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false)]
public class TestClassAttribute : Attribute
{
    /// <summary>Returns the attribute that stands for a test method of the class.</summary>
    /// <param name="testMethodAttribute">The attribute found on the method.</param>
    /// <returns>The attribute given.</returns>
    public virtual TestMethodAttribute GetTestMethodAttribute(TestMethodAttribute testMethodAttribute) => testMethodAttribute;
}
