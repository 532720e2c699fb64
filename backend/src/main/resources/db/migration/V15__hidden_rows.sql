-- What is kept only until it is delivered goes when the cursor has passed it: few rows, found without reading the others.
create index archive_hidden on archive (owner, id) where flags & 8 <> 0;
