// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Threading;

namespace Mgos.Ota.Http.Tests;

/// <summary>A server that answers each request as the next word of its plan says, the last word for all that follow; pauses take no time.</summary>
/// <remarks>
/// <c>STATUS</c> or <c>STATUS:BYTES</c>: a body of 200 is the bundle, of 206 the bundle from where the client wants it; it breaks off behind so many bytes.
/// <c>nolength</c>: 200 without a length. <c>-1</c>: nobody answers.
/// </remarks>
internal sealed class FakeServer : FetchEnvironment
{
    private readonly string[] _plan;
    private int _next;

    internal FakeServer(byte[] bundle, string plan)
    {
        Bundle = bundle;
        _plan = plan.Split(' ');
    }

    internal byte[] Bundle { get; }

    /// <summary>Pauses between the attempts, in milliseconds.</summary>
    internal string Pauses { get; private set; } = "";

    /// <summary>Where each request wanted to begin.</summary>
    internal string Offsets { get; set; } = "";

    internal override IDownload CreateDownload()
    {
        string step = _plan[_next];
        _next += _next < _plan.Length - 1 ? 1 : 0;
        return new FakeDownload(this, step);
    }

    internal override void Pause(AutoResetEvent wake, int milliseconds) => Pauses += milliseconds.ToString() + " ";
}
