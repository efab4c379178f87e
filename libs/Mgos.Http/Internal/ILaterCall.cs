// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <summary>A call to the user that must not come from within a call of the user.</summary>
internal interface ILaterCall
{
    void RunLater();
}
