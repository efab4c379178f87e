// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Linq;

namespace nanoFramework.TestFramework;

/// <summary>Helps a test runner to read the attributes of a method.</summary>
public static class Helper
{
    /// <summary>Leaves the test-method attribute out where data rows stand for the tests.</summary>
    /// <param name="attribs">The attributes of a method.</param>
    /// <returns>The attributes without <see cref="TestMethodAttribute"/> if there is a <see cref="DataRowAttribute"/>, else those given.</returns>
    public static object[] RemoveTestMethodIfDataRowExists(object[] attribs) =>
        attribs.Any(attribute => attribute is DataRowAttribute)
            ? Array.FindAll(attribs, attribute => attribute is not TestMethodAttribute)
            : attribs;
}
