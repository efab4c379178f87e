// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Threading;

namespace Mgos.Ota.Http;

/// <summary>What a fetch has to do with the world: requests and time. Thread: that of the fetch.</summary>
internal class FetchEnvironment
{
    internal virtual IDownload CreateDownload() => new HttpDownload();

    /// <summary>Waits between two attempts, unless it is woken.</summary>
    internal virtual void Pause(AutoResetEvent wake, int milliseconds) => wake.WaitOne(milliseconds, false);
}
