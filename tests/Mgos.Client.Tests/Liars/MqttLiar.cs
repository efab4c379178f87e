// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Client.Tests.Liars;

/// <summary>A broker, and the device behind it.</summary>
internal sealed class MqttLiar(Lie lie) : TcpLiar(lie)
{
    internal override string Port => $"mqtt://{Address}/d";

    protected override async Task RunAsync(Stream stream)
    {
        await ReadPacketAsync(stream);
        await stream.WriteAsync(new byte[] { 0x20, 2, 0, 0 }, Ending);
        byte[] subscribe = await ReadPacketAsync(stream);
        await stream.WriteAsync(new byte[] { 0x90, 3, subscribe[0], subscribe[1], 1 }, Ending);
        byte[] publish = await ReadPacketAsync(stream);
        int topicBytes = publish[1];
        await stream.WriteAsync(new byte[] { 0x40, 2, publish[2 + topicBytes], publish[3 + topicBytes] }, Ending);

        // Length and topic of the subscription.
        byte[] topic = subscribe[2..^1];
        byte[] length = IsSlow ? [0xFF, 0x7F] : [0xFF, 0xFF, 0xFF, 0x7F];
        await AnswerAsync(stream, [0x30, (byte)(topic.Length + Frame.Length), .. topic, .. Frame], [0x30, .. length, .. topic]);
    }

    private async Task<byte[]> ReadPacketAsync(Stream stream)
    {
        byte[] head = new byte[1];
        await stream.ReadExactlyAsync(head, Ending);
        int length = 0;
        for (int shift = 0; shift == 0 || head[0] >= 0x80; shift += 7)
        {
            await stream.ReadExactlyAsync(head, Ending);
            length |= (head[0] & 0x7F) << shift;
        }

        byte[] body = new byte[length];
        await stream.ReadExactlyAsync(body, Ending);
        return body;
    }
}
