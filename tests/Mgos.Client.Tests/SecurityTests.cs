// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using System.Text.Json.Nodes;
using Mgos.ClientDevice.Launch;

namespace Mgos.Client.Tests;

/// <summary>Passwords: the device lets only joe in.</summary>
public sealed class SecurityTests(SecurityTests.ProtectedDevice device) : IClassFixture<SecurityTests.ProtectedDevice>
{
    [LineTheory, EachLine]
    public async Task The_right_password_lets_in(string line)
    {
        JsonNode? info = await CallAsync(line, new RpcCredentials("joe", "se:cret"));
        Assert.Equal(AllChannels.Id, (string?)info!["id"]);
    }

    [LineTheory, EachLine]
    public async Task A_wrong_password_is_said_to_be_wrong(string line)
    {
        DevicePortException error = await Assert.ThrowsAsync<DevicePortException>(() => CallAsync(line, new RpcCredentials("joe", "guess")));
        Assert.Equal(DeviceFailure.Unauthorized, error.Failure);
        Assert.Contains("does not accept the user or the password", error.Message);
    }

    [LineTheory, EachLine]
    public async Task Without_a_password_one_is_asked_for(string line)
    {
        DevicePortException error = await Assert.ThrowsAsync<DevicePortException>(() => CallAsync(line, null));
        Assert.Equal(DeviceFailure.Unauthorized, error.Failure);
        Assert.Contains("--rpc-creds", error.Hint);
    }

    private async Task<JsonNode?> CallAsync(string line, RpcCredentials? credentials)
    {
        DeviceClientOptions options = new() { Credentials = credentials };
        await using DeviceClient client = await DeviceClient.ConnectAsync(device.Device.Port(line), options, CancellationToken.None);
        return await client.CallAsync("Sys.GetInfo", null, CancellationToken.None);
    }

    /// <summary>A device with a password file.</summary>
    public sealed class ProtectedDevice : IDisposable
    {
        /// <summary>Sets it up.</summary>
        public ProtectedDevice()
        {
            string hash = Convert.ToHexStringLower(System.Security.Cryptography.MD5.HashData(Encoding.UTF8.GetBytes("joe:RPC:se:cret")));
            File.WriteAllText(Path.Combine(Device.Files, "users.txt"), $"joe:RPC:{hash}\n");
            CallAsync().GetAwaiter().GetResult();
        }

        /// <summary>The device.</summary>
        public AllChannels Device { get; } = new();

        /// <inheritdoc/>
        public void Dispose() => Device.Dispose();

        private async Task CallAsync()
        {
            await using DeviceClient client = await DeviceClient.ConnectAsync(Device.Port("http"), new DeviceClientOptions(), CancellationToken.None);
            JsonObject rpc = new() { ["auth_file"] = "users.txt", ["auth_algo"] = 0, ["acl"] = """[{"method":"RPC.Ping","acl":"*"},{"method":"*","acl":"joe"}]""" };
            await client.CallAsync("Config.Set", new JsonObject { ["config"] = new JsonObject { ["rpc"] = rpc } }, CancellationToken.None);
        }
    }
}
