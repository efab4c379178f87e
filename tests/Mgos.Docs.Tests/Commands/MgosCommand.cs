// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using System.Text.Json;

namespace Mgos.Docs.Tests.Commands;

/// <summary>The command line <c>mgos</c>.</summary>
internal static class MgosCommand
{
    /// <summary>Whether a command is one that is run here.</summary>
    internal static bool CanRun(string[] arguments) => arguments.Contains("call") && !arguments.Contains("--rpc-creds");

    /// <summary>Runs a command; without <c>--port</c> it goes to the device of the page.</summary>
    internal static Outcome Run(string folder, int port, string[] arguments)
    {
        int call = Array.IndexOf(arguments, "call");
        string parameters = call + 2 < arguments.Length ? arguments[call + 2] : "{}";
        using HttpClient http = new();
        string frame = $"{{\"id\":1,\"method\":\"{arguments[call + 1]}\",\"params\":{parameters}}}";
        string answer = http.PostAsync($"http://127.0.0.1:{port}/rpc", new StringContent(frame, Encoding.UTF8)).Result.Content.ReadAsStringAsync().Result;
        JsonElement root = JsonDocument.Parse(answer).RootElement;
        return root.TryGetProperty("result", out JsonElement result) ? new Outcome(result.GetRawText(), true) : new Outcome(root.GetProperty("error").GetRawText(), root.GetProperty("error").GetProperty("code").GetInt32() == 0);
    }
}
