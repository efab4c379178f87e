// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace nanoFramework.TestFramework;

/// <summary>Gives one set of arguments to a <see cref="TestMethodAttribute"/>; each row is a test of its own.</summary>
/// <remarks>The device does not convert arguments, so on the PC a row whose types differ from the parameters fails with a message that says so.</remarks>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public class DataRowAttribute : Attribute
{
    /// <summary>Creates the row.</summary>
    /// <param name="methodParameters">The arguments, in the order of the parameters and of exactly their types.</param>
    public DataRowAttribute(params object[] methodParameters) => MethodParameters = methodParameters;

    /// <summary>Gets the arguments of the row.</summary>
    public object[] MethodParameters { get; }
}
