// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Shadow;

/// <summary>Why a cloud has refused something. Data of GET_REJECTED and UPDATE_REJECTED.</summary>
public sealed class ShadowError
{
    /// <summary>Makes an error.</summary>
    /// <param name="code">Number, as of HTTP: 404 no shadow, 409 not the version.</param>
    /// <param name="message">Words of the cloud; null is taken as empty.</param>
    public ShadowError(int code, string message)
    {
        Code = code;
        Message = message ?? "";
    }

    /// <summary>Number, as of HTTP: 400 wrong, 404 no shadow, 409 not the version, 413 too large, 429 too many, 500 trouble of the cloud.</summary>
    public int Code { get; }

    /// <summary>Words of the cloud; never null.</summary>
    public string Message { get; }

    /// <summary>True if the same request may succeed later: 429 and 500 to 599.</summary>
    public bool IsPassing => Code == ShadowConstants.TooManyRequests || (Code >= ShadowConstants.FirstServerError && Code <= ShadowConstants.LastServerError);
}
