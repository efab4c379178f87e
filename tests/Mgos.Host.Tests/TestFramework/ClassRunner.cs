// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading;
using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Mgos.Host.Tests.TestFramework;

/// <summary>Runs one class of tests through xunit, within a test, and lists what happened.</summary>
internal sealed class ClassRunner : LongLivedMarshalByRefObject, IMessageSink, IDisposable
{
    private readonly List<string> _results = [];
    private readonly List<ITestCase> _cases = [];
    private readonly ManualResetEventSlim _done = new();

    /// <summary>Each test as <c>Passed name</c>, <c>Failed name: message</c> or <c>Skipped name: reason</c>, sorted; then errors of the class.</summary>
    internal static string[] Run(Type testClass, bool serialize = false)
    {
        using var runner = new ClassRunner();
        return runner.RunClass(testClass, serialize);
    }

    /// <inheritdoc />
    public bool OnMessage(IMessageSinkMessage message)
    {
        if (message is ITestCaseDiscoveryMessage discovered)
            _cases.Add(discovered.TestCase);
        else if (message is IDiscoveryCompleteMessage or ITestAssemblyFinished)
            _done.Set();
        else if (Describe(message) is { } result)
            _results.Add(result);
        return true;
    }

    /// <inheritdoc />
    public void Dispose() => _done.Dispose();

    private static string Describe(IMessageSinkMessage message) => message switch
    {
        ITestPassed passed => "Passed " + Name(passed.Test),
        ITestFailed failed => "Failed " + Name(failed.Test) + ": " + failed.Messages[0],
        ITestSkipped skipped => "Skipped " + Name(skipped.Test) + ": " + skipped.Reason,
        ITestClassCleanupFailure failure => "Cleanup failed: " + failure.Messages[0],
        _ => null,
    };

    private static string Name(ITest test) => test.DisplayName[(test.TestCase.TestMethod.TestClass.Class.Name.Length + 1)..];

    private string[] RunClass(Type testClass, bool serialize)
    {
        using var framework = new XunitTestFramework(this);
        var assembly = testClass.Assembly;
        using var discoverer = framework.GetDiscoverer(Reflector.Wrap(assembly));
        discoverer.Find(testClass.FullName, false, this, new DefaultOptions());
        Wait();
        using var executor = framework.GetExecutor(assembly.GetName());
        var cases = serialize ? _cases.Select(testCase => executor.Deserialize(discoverer.Serialize(testCase))).ToList() : _cases;
        executor.RunTests(cases, this, new DefaultOptions());
        Wait();
        return [.. _results.Order(StringComparer.Ordinal)];
    }

    private void Wait()
    {
        if (!_done.Wait(Support.Machines.TimeoutMilliseconds))
            throw new TimeoutException("The inner test run does not end.");
        _done.Reset();
    }

    /// <summary>Leaves every option at its default.</summary>
    private sealed class DefaultOptions : ITestFrameworkDiscoveryOptions, ITestFrameworkExecutionOptions
    {
        public TValue GetValue<TValue>(string name) => default;

        public void SetValue<TValue>(string name, TValue value)
        {
        }
    }
}
