// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace nanoFramework.TestFramework.Running;

/// <summary>Reports a test that ended with <see cref="SkipTestException"/> as skipped.</summary>
internal sealed class SkipMessageBus(IMessageBus inner) : IMessageBus
{
    private const string NoReason = "Skipped by the test.";

    /// <summary>How many tests were skipped this way.</summary>
    internal int SkippedCount { get; private set; }

    /// <inheritdoc />
    public bool QueueMessage(IMessageSinkMessage message)
    {
        if (message is not ITestFailed failed || failed.ExceptionTypes[0] != typeof(SkipTestException).FullName)
            return inner.QueueMessage(message);
        SkippedCount++;
        return inner.QueueMessage(new TestSkipped(failed.Test, Reason(failed.Messages[0])));
    }

    /// <summary>Leaves the inner bus to its owner.</summary>
    public void Dispose()
    {
    }

    private static string Reason(string message) =>
        string.IsNullOrEmpty(message) || message.Contains(typeof(SkipTestException).FullName, StringComparison.Ordinal) ? NoReason : message;
}
