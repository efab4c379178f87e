// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace nanoFramework.TestFramework.Running;

/// <summary>Runs one test and collects its output.</summary>
internal sealed class TestMethodRunner(
    ITest test,
    IMessageBus bus,
    Type testClass,
    MethodInfo method,
    object[] arguments,
    string skipReason,
    IReadOnlyList<BeforeAfterTestAttribute> beforeAfter,
    ExceptionAggregator aggregator,
    CancellationTokenSource cancellation)
    : XunitTestRunner(test, bus, testClass, [], method, arguments, skipReason, beforeAfter, aggregator, cancellation)
{
    /// <inheritdoc />
    protected override async Task<Tuple<decimal, string>> InvokeTestAsync(ExceptionAggregator exceptionAggregator)
    {
        var output = TestOutput.Open(MessageBus, Test);
        var seconds = await InvokeTestMethodAsync(exceptionAggregator);
        return Tuple.Create(seconds, output.Close());
    }

    /// <inheritdoc />
    protected override Task<decimal> InvokeTestMethodAsync(ExceptionAggregator exceptionAggregator) =>
        new TestMethodInvoker(Test, MessageBus, TestClass, TestMethod, TestMethodArguments, BeforeAfterAttributes, exceptionAggregator, CancellationTokenSource).RunAsync();
}
