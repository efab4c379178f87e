// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

public sealed partial class Snippet
{
    private readonly byte[] buffer;
}
