// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Json;

namespace Mgos.Rpc;

/// <summary>The answer to a call that this device has made.</summary>
/// <remarks>Valid until the handler that got it returns.</remarks>
public sealed class RpcResponse
{
    internal RpcResponse(JsonSpan result, string source, int errorCode, string errorMessage)
    {
        Result = result;
        Source = source;
        ErrorCode = errorCode;
        ErrorMessage = errorMessage;
    }

    /// <summary>True if the call succeeded.</summary>
    public bool IsSuccess => ErrorCode == RpcErrorCode.None;

    /// <summary>Result as raw JSON; absent if the peer sent none or an error.</summary>
    public JsonSpan Result { get; }

    /// <summary>Id of the peer, as it stands in the frame; empty if it did not name itself.</summary>
    public string Source { get; }

    /// <summary>Error code; 0 if there was no error.</summary>
    public int ErrorCode { get; }

    /// <summary>Error message; empty if there was none.</summary>
    public string ErrorMessage { get; }
}
