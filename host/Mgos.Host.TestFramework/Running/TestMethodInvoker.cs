// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace nanoFramework.TestFramework.Running;

/// <summary>Calls a test method on the one instance of its class.</summary>
internal sealed class TestMethodInvoker(
    ITest test,
    IMessageBus bus,
    Type testClass,
    MethodInfo method,
    object[] arguments,
    IReadOnlyList<BeforeAfterTestAttribute> beforeAfter,
    ExceptionAggregator aggregator,
    CancellationTokenSource cancellation)
    : XunitTestInvoker(test, bus, testClass, [], method, arguments, beforeAfter, aggregator, cancellation)
{
    /// <inheritdoc />
    public new Task<decimal> RunAsync() => Aggregator.RunAsync(RunOnInstanceAsync);

    /// <inheritdoc />
    protected override object CallTestMethod(object testClassInstance)
    {
        RowArguments.Check(TestMethod, TestMethodArguments);
        return base.CallTestMethod(testClassInstance);
    }

    private async Task<decimal> RunOnInstanceAsync()
    {
        // The instance outlives the test, so the base class, which would dispose of it, does not get to create it.
        var run = ClassRun.Of(TestClass);
        run.ThrowIfSetupFailed();
        await BeforeTestMethodInvokedAsync();
        if (!Aggregator.HasExceptions)
            await InvokeTestMethodAsync(TestMethod.IsStatic ? null : run.Instance);
        await AfterTestMethodInvokedAsync();
        return Timer.Total;
    }
}
