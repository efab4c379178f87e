// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Xunit;
using Xunit.Sdk;

namespace nanoFramework.TestFramework;

/// <summary>Marks a test; with <see cref="DataRowAttribute"/> beside it the test runs once for every row.</summary>
/// <remarks>On the PC the attribute is an xunit fact, so <c>dotnet test</c> and IDEs find it by themselves.</remarks>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = false)]
[XunitTestCaseDiscoverer("nanoFramework.TestFramework.Running.TestMethodDiscoverer", "Mgos.Host.TestFramework")]
public class TestMethodAttribute : FactAttribute
{
}
