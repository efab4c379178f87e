// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Rpc;

/// <summary>Limits of RPC, with their units.</summary>
public static class RpcConstants
{
    /// <summary>Largest frame in bytes that this device writes. A result that makes a larger one is answered with error 500.</summary>
    public const int MaxFrameBytes = 64 * 1024;

    /// <summary>Size in bytes of the buffer that answers are written into when it is new.</summary>
    public const int InitialFrameBytes = 512;

    /// <summary>A buffer that has grown above this many bytes is given back after use.</summary>
    public const int MaxKeptFrameBytes = 4096;

    /// <summary>Bytes that all waiting frames may have together. Beyond it the oldest are dropped.</summary>
    public const int MaxQueuedBytes = 64 * 1024;

    /// <summary>Handlers that may be added.</summary>
    public const int MaxHandlers = 250;

    /// <summary>Channels that the device itself may make to URIs at the same time. How many peers may come to it is <see cref="RpcOptions.MaxNonPersistentChannels"/>.</summary>
    public const int MaxUriChannels = 64;

    /// <summary>Calls that arrive less than this many milliseconds before a restart are refused.</summary>
    public const int RebootLockoutMilliseconds = 100;

    /// <summary>Delay of <c>Sys.Reboot</c> in milliseconds if the call names none.</summary>
    public const int DefaultRebootDelayMilliseconds = 100;

    /// <summary>Largest access list in bytes.</summary>
    public const int MaxAclBytes = 4096;

    /// <summary>Most elements of an access list.</summary>
    public const int MaxAclElements = 64;

    /// <summary>A file with an access list is looked at again after this many milliseconds, at the next call.</summary>
    public const int AclFileCheckMilliseconds = 1000;

    /// <summary>Destination of the channel that takes calls for which there is no other route.</summary>
    public const string DefaultDestination = "*";

    internal const int FirstHandlers = 16;
    internal const int FirstCalls = 4;
    internal const int MicrosecondsPerMillisecond = 1000;
    internal const int MaxIdStep = 0xffff;
}
