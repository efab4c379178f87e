// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace nanoFramework.TestFramework;

/// <summary>Marks a method that runs once, before the first test of its class.</summary>
/// <remarks>If it calls <see cref="Assert.SkipTest"/> every test of the class is skipped; if it fails every test of the class fails.</remarks>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = false)]
public class SetupAttribute : Attribute
{
}
