// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace nanoFramework.TestFramework.Running;

/// <summary>The class fixture of one test class; the type argument is how xunit tells the fixture which class it serves.</summary>
/// <typeparam name="TTestClass">The test class.</typeparam>
internal sealed class ClassRunOf<TTestClass> : ClassRun
{
    /// <summary>Starts the run.</summary>
    public ClassRunOf() : base(typeof(TTestClass))
    {
    }
}
