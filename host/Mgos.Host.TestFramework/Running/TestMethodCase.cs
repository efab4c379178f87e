// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.ComponentModel;
using System.Threading;
using System.Threading.Tasks;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace nanoFramework.TestFramework.Running;

/// <summary>One test method, or one data row of it, as xunit runs it.</summary>
internal sealed class TestMethodCase : XunitTestCase
{
    private int _row;

    /// <summary>Creates an empty case, which is then filled from its serialized form.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("For deserialization only.")]
    public TestMethodCase()
    {
    }

    /// <summary>Creates the case.</summary>
    public TestMethodCase(IMessageSink diagnostics, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method, object[] arguments, int row)
        : base(diagnostics, display, options, method, arguments) => _row = row;

    /// <inheritdoc />
    public override async Task<RunSummary> RunAsync(IMessageSink diagnostics, IMessageBus bus, object[] constructorArguments, ExceptionAggregator aggregator, CancellationTokenSource cancellation)
    {
        using var skipping = new SkipMessageBus(bus);
        var summary = await new TestMethodCaseRunner(this, skipping, aggregator, cancellation).RunAsync();
        summary.Failed -= skipping.SkippedCount;
        summary.Skipped += skipping.SkippedCount;
        return summary;
    }

    /// <inheritdoc />
    public override void Serialize(IXunitSerializationInfo data)
    {
        base.Serialize(data);
        data.AddValue("Row", _row);
    }

    /// <inheritdoc />
    public override void Deserialize(IXunitSerializationInfo data)
    {
        _row = data.GetValue<int>("Row");
        base.Deserialize(data);
    }

    /// <inheritdoc />
    protected override string GetUniqueID() => base.GetUniqueID() + "-" + _row;
}
