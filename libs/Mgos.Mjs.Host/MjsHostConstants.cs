// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs.Host;

/// <summary>Limits and names of the script host.</summary>
public static class MjsHostConstants
{
    /// <summary>The script of the firmware; an update replaces it.</summary>
    public const string InitScript = "init.js";

    /// <summary>The script of the user; runs after <see cref="InitScript"/>, also if that failed.</summary>
    public const string AppScript = "app.js";

    /// <summary>How the names of scripts end.</summary>
    public const string ScriptEnd = ".js";

    /// <summary>What the name of a script has behind it when it is compiled: a device without a compiler runs <c>x.jsc</c> where <c>x.js</c> is not there.</summary>
    public const string CompiledMark = "c";

    /// <summary>Bytes of the longest script that is read.</summary>
    public const int MaxScriptBytes = 256 * 1024;

    /// <summary>Bytes that a script may get with <c>malloc</c> at once.</summary>
    public const int MaxBlockBytes = 64 * 1024;

    /// <summary>Bytes that a connection keeps for a script that does not discard them; the peer then has to wait.</summary>
    public const int MaxReceivedBytes = 32 * 1024;

    /// <summary>Bytes that may wait to be sent on a connection; more closes it.</summary>
    public const int MaxPendingBytes = 32 * 1024;

    /// <summary>Connections and listeners that scripts may have at a time.</summary>
    public const int MaxConnections = 16;

    /// <summary>Seconds after which a peer that sends datagrams is forgotten.</summary>
    public const int DatagramPeerSeconds = 60;

    /// <summary>The first time that <c>Timer.fmt</c> writes: the first day of the year 1.</summary>
    public const double MinUnixSeconds = -62135596800.0;

    /// <summary>The last time that <c>Timer.fmt</c> writes: the last day of the year 9999.</summary>
    public const double MaxUnixSeconds = 253402300799.0;
}
