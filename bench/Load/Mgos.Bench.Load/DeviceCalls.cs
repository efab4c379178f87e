// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using System.Text.Json.Nodes;

namespace Mgos.Bench.Load;

/// <summary>Calls that prepare a device on this machine, over HTTP.</summary>
internal sealed class DeviceCalls(int port) : IDisposable
{
    private const int PieceBytes = 2048;

    private readonly HttpClient _client = new() { BaseAddress = new Uri($"http://127.0.0.1:{port}/"), Timeout = TimeSpan.FromMinutes(2) };

    public JsonNode Call(string method, JsonNode arguments = null)
    {
        using StringContent content = new(arguments?.ToJsonString() ?? "", Encoding.UTF8);
        using HttpResponseMessage response = _client.PostAsync("rpc/" + method, content).Result.EnsureSuccessStatusCode();
        return JsonNode.Parse(response.Content.ReadAsStringAsync().Result);
    }

    /// <summary>Writes a file in pieces that any device takes.</summary>
    public void Put(string file, byte[] data)
    {
        for (int at = 0; at < data.Length; at += PieceBytes)
            Put(file, data.AsSpan(at, Math.Min(PieceBytes, data.Length - at)), at > 0);
    }

    public void Dispose() => _client.Dispose();

    private void Put(string file, ReadOnlySpan<byte> piece, bool isMore) =>
        Call("FS.Put", new JsonObject { ["filename"] = file, ["data"] = Convert.ToBase64String(piece), ["append"] = isMore });
}
