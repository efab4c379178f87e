// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Http;

namespace Mgos.Dash;

/// <summary>Says in one line what is wrong with a set-up, and what to look at first. Pure.</summary>
internal static class DashAdvice
{
    private const int FirstServerError = 500;

    /// <summary>Why the device does not connect; null if it does.</summary>
    internal static string WhyOff(string token, string server)
    {
        if (token.Length == 0)
            return "dash.token is empty: set it to the access token of the device";
        if (!IsToken(token))
            return "dash.token holds blanks or other characters that no token has: set it again";
        return WebSocketUrl.Parse(server) == null ? "dash.server is no URL of a WebSocket: " + server : null;
    }

    /// <summary>What to look at when the server has answered the handshake with a status; null if it is the server's own trouble.</summary>
    internal static string OfStatus(int status)
    {
        if (status == HttpStatus.Unauthorized || status == HttpStatus.Forbidden)
            return "the server does not take the token: look at dash.token";
        return status >= FirstServerError ? null : "no dash server there: look at dash.server";
    }

    /// <summary>What to look at when the server has refused the heartbeat.</summary>
    internal static string OfHeartbeat(int code)
    {
        bool isDenied = code == HttpStatus.Unauthorized || code == HttpStatus.Forbidden;
        return isDenied ? "look at dash.token" : "look whether dash.server leads to a dash server";
    }

    private static bool IsToken(string token)
    {
        char[] characters = token.ToCharArray();
        for (int i = 0; i < characters.Length; i++)
        {
            if (characters[i] <= ' ' || characters[i] > '~')
                return false;
        }

        return true;
    }
}
