// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <summary>How far the reading of a request has come.</summary>
internal enum ReadResult
{
    /// <summary>More bytes are needed.</summary>
    NeedMore = 0,

    /// <summary>The headers are there; the body waits for <see cref="RequestReader.AcceptBody"/>.</summary>
    HeadComplete = 1,

    /// <summary>The whole request is there.</summary>
    RequestComplete = 2,

    /// <summary>The request is refused with <see cref="RequestReader.Status"/>; nothing after it can be understood.</summary>
    Failed = 3,

    /// <summary>A piece of a streamed body is there, see <see cref="RequestReader.PieceCount"/>; go on with <see cref="RequestReader.TakePiece"/>.</summary>
    BodyPiece = 4,
}
