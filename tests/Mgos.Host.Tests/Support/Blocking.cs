// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Runtime.ExceptionServices;
using System.Threading;

namespace Mgos.Host.Tests.Support;

/// <summary>Keeps a test that would hang from hanging.</summary>
internal static class Blocking
{
    private const int LimitMilliseconds = 20000;

    /// <summary>Runs an action; fails if it hangs.</summary>
    internal static void Run(Action action, string what)
    {
        Exception failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                action();
            }
            catch (Exception exception)
            {
                failure = exception;
            }
        }) { IsBackground = true };
        thread.Start();
        if (!thread.Join(LimitMilliseconds))
            throw new TimeoutException("Hangs: " + what + ".");
        if (failure != null)
            ExceptionDispatchInfo.Throw(failure);
    }
}
