// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Xunit;

namespace nanoFramework.TestFramework.Running;

/// <summary>The collection definition of one test class; it brings the class its <see cref="ClassRun"/> without any word in the test project.</summary>
/// <typeparam name="TTestClass">The test class.</typeparam>
internal sealed class ClassCollection<TTestClass> : IClassFixture<ClassRunOf<TTestClass>>
{
}
