// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Rpc;

/// <summary>Error codes of RPC answers. A method may use any other number.</summary>
public static class RpcErrorCode
{
    /// <summary>No error, sent the way errors are sent; callers take it for success.</summary>
    public const int None = 0;

    /// <summary>A step of a service failed.</summary>
    public const int Failed = -1;

    /// <summary>An argument is missing or bad.</summary>
    public const int BadRequest = 400;

    /// <summary>The caller has to name itself.</summary>
    public const int Unauthenticated = 401;

    /// <summary>The caller may not do this.</summary>
    public const int Forbidden = 403;

    /// <summary>No handler, or the thing asked for does not exist.</summary>
    public const int NotFound = 404;

    /// <summary>The device is about to restart.</summary>
    public const int ShuttingDown = 418;

    /// <summary>The call was pushed out by newer ones before its answer came.</summary>
    public const int Overflow = 429;

    /// <summary>The device failed.</summary>
    public const int InternalError = 500;

    /// <summary>The firmware does not have this.</summary>
    public const int NotImplemented = 501;

    /// <summary>A bus or a device on it is not available.</summary>
    public const int Unavailable = 503;
}
