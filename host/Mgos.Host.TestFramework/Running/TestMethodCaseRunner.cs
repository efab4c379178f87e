// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Reflection;
using System.Threading;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace nanoFramework.TestFramework.Running;

/// <summary>Runs one case.</summary>
/// <remarks>The base class converts the arguments it is given in place, as no device would; it gets a copy, and the test the originals.</remarks>
internal sealed class TestMethodCaseRunner(TestMethodCase testCase, IMessageBus bus, ExceptionAggregator aggregator, CancellationTokenSource cancellation)
    : XunitTestCaseRunner(testCase, testCase.DisplayName, testCase.SkipReason, [], (object[])testCase.TestMethodArguments?.Clone(), bus, aggregator, cancellation)
{
    /// <inheritdoc />
    protected override XunitTestRunner CreateTestRunner(
        ITest test,
        IMessageBus messageBus,
        Type testClass,
        object[] constructorArguments,
        MethodInfo testMethod,
        object[] testMethodArguments,
        string skipReason,
        IReadOnlyList<BeforeAfterTestAttribute> beforeAfterAttributes,
        ExceptionAggregator exceptionAggregator,
        CancellationTokenSource cancellationTokenSource) =>
        new TestMethodRunner(
            test,
            messageBus,
            testClass,
            testMethod,
            ((TestMethodCase)test.TestCase).TestMethodArguments,
            skipReason,
            beforeAfterAttributes,
            exceptionAggregator,
            cancellationTokenSource);
}
