namespace KiteController.App.Phone
{
    /// <summary>What one HTTP request asks, in fixed places that nothing outgrows. Written by <see cref="HttpReader"/>.</summary>
    public sealed class HttpRequest
    {
        /// <summary>Most characters of a path.</summary>
        public const int MostPath = 16;

        /// <summary>Most bytes of a body.</summary>
        public const int MostBody = 96;

        /// <summary>Bytes of a key; twice as many characters.</summary>
        public const int KeyBytes = 16;

        /// <summary>The path, as it was sent.</summary>
        public readonly byte[] Path = new byte[MostPath];

        /// <summary>Characters of the path.</summary>
        public int PathLength;

        /// <summary>The body.</summary>
        public readonly byte[] Body = new byte[MostBody];

        /// <summary>Bytes of the body.</summary>
        public int BodyLength;

        /// <summary>The key that came with it; counts only while <see cref="HasKey"/>.</summary>
        public readonly byte[] Key = new byte[KeyBytes];

        /// <summary>True if exactly one whole key came with it.</summary>
        public bool HasKey;

        /// <summary>True for POST, false for GET.</summary>
        public bool IsPost;

        /// <summary>True if the connection ends with the answer.</summary>
        public bool Last;

        /// <summary>True once a byte of it has come.</summary>
        public bool Begun;

        /// <summary>True once all of it has come.</summary>
        public bool Complete;

        /// <summary>HTTP's number for what is wrong with it; 0 for nothing.</summary>
        public int Problem;

        /// <summary>Forgets it.</summary>
        public void Clear()
        {
            PathLength = 0;
            BodyLength = 0;
            HasKey = false;
            IsPost = false;
            Last = false;
            Begun = false;
            Complete = false;
            Problem = 0;
        }

        /// <summary>True if the path is this one.</summary>
        public bool PathIs(byte[] path)
        {
            return Same(Path, PathLength, path);
        }

        /// <summary>True if so many bytes are this text.</summary>
        public static bool Same(byte[] bytes, int length, byte[] text)
        {
            if (length != text.Length)
            {
                return false;
            }

            for (int i = 0; i < length; i++)
            {
                if (bytes[i] != text[i])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
