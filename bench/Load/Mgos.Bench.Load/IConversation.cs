// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Bench.Load;

/// <summary>What a client says on a connection, again and again, and how it knows that an answer is whole.</summary>
internal interface IConversation
{
    /// <summary>What is sent before the first request; null for nothing. Its answer ends with an empty line.</summary>
    byte[] Greeting { get; }

    byte[] Request { get; }

    /// <summary>Gives the length of the first answer in the bytes; 0 if it is not whole yet.</summary>
    int AnswerLength(ReadOnlySpan<byte> received);
}
