// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using System.Text.Json;

namespace Mgos.EndToEnd.Tests;

/// <summary>An RPC client as anybody would write it: POST a frame, read a frame.</summary>
internal sealed class RpcClient(int port) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri($"http://127.0.0.1:{port}/") };
    private int _id;

    /// <summary>Calls a method and gives its result; an error answer fails the test.</summary>
    public async Task<JsonElement> Call(string method, string parameters = "{}")
    {
        string request = $$"""{"id":{{++_id}},"method":"{{method}}","params":{{parameters}}}""";
        using HttpResponseMessage response = await _http.PostAsync("rpc", new StringContent(request, Encoding.UTF8, "application/json"));
        string text = await response.Content.ReadAsStringAsync();
        JsonElement frame = JsonDocument.Parse(text).RootElement;
        Assert.True(frame.TryGetProperty("result", out JsonElement result), $"{request}\n{text}");
        Assert.Equal(_id, frame.GetProperty("id").GetInt32());
        return result;
    }

    public void Dispose() => _http.Dispose();
}
