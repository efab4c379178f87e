// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Dash;

/// <summary>The id by which servers of an older kind address the device: <c>TOKENPART-DEVICEID</c>. Pure.</summary>
/// <remarks>TOKENPART is the token up to its first hyphen, or its first 8 characters if it has none.</remarks>
internal static class DashLocalId
{
    internal static string Of(string token, string deviceId)
    {
        int hyphen = token.IndexOf('-');
        int length = hyphen >= 0 ? hyphen : token.Length < DashConstants.TokenPartLength ? token.Length : DashConstants.TokenPartLength;
        return token.Substring(0, length) + "-" + deviceId;
    }
}
