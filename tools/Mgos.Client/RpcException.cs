// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Client;

/// <summary>A device has answered a call with an error.</summary>
/// <param name="code">Code of the error; never 0.</param>
/// <param name="message">Text of the device.</param>
public sealed class RpcException(int code, string message) : Exception(message)
{
    /// <summary>The code of a method, a file or another thing that the device does not have.</summary>
    public const int NotFound = 404;

    /// <summary>The code of a call that needs a password.</summary>
    public const int Unauthorized = 401;

    /// <summary>Code of the error; never 0.</summary>
    public int Code { get; } = code;
}
